package io.debrief.drafting.postmortem;

import io.debrief.drafting.access.Access;
import io.debrief.drafting.activity.ActivityLog;
import io.debrief.drafting.draft.Drafting;
import io.debrief.drafting.export.Paper;
import io.debrief.drafting.intake.EvidenceParser;
import io.debrief.drafting.intake.EvidenceReader;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.drafting.verification.GroundingVerifier;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.version.Versions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Carries out what people decide about a post-mortem: lock, check what they saw, decide, keep, note. */
@ApplicationScoped
class PostmortemDesk {

    private final IncidentReader incidents;
    private final EvidenceReader evidence;
    private final EvidenceParser parser;
    private final PostmortemTable documents;
    private final ActivityLog log;
    private final GroundingVerifier verifier;
    private final Drafting settings;
    private final Clock clock;

    PostmortemDesk(
            IncidentReader incidents,
            EvidenceReader evidence,
            EvidenceParser parser,
            PostmortemTable documents,
            ActivityLog log,
            GroundingVerifier verifier,
            Drafting settings,
            Clock clock) {
        this.incidents = incidents;
        this.evidence = evidence;
        this.parser = parser;
        this.documents = documents;
        this.log = log;
        this.verifier = verifier;
        this.settings = settings;
        this.clock = clock;
    }

    /** A way to decide, given the document as it is. */
    private interface Decide extends Function<Postmortem, Outcome> {}

    /** The post-mortem for whoever may see it. */
    @WithTransaction
    public Uni<PostmortemView> get(String incident, Caller caller) {
        return Panache.getSession()
                .chain(session -> incidents
                        .find(session, incident)
                        .invoke(head -> visible(head, caller, incident))
                        .chain(() -> documents.find(session, incident))
                        .map(found -> view(found.orElseThrow(() -> none(incident)), null)));
    }

    /** The post-mortem laid out for print. */
    @WithTransaction
    public Uni<Paper> paper(String incident, Caller caller) {
        return Panache.getSession()
                .chain(session -> incidents
                        .find(session, incident)
                        .invoke(head -> visible(head, caller, incident))
                        .chain(() -> documents.find(session, incident))
                        .map(found -> Papers.of(found.orElseThrow(() -> none(incident)))));
    }

    @WithTransaction
    public Uni<PostmortemView> save(
            String incident, Person person, @Nullable String ifMatch, SectionName name, String text) {
        Versions.read(ifMatch);
        Decide decide = before -> new Writing(before, person, clock.instant()).save(name, text);
        return Panache.getSession()
                .chain(session -> decide(session, incident, person, ifMatch, false, decide)
                        .chain(done -> name == SectionName.FOLLOW_UPS
                                ? documents
                                        .saveFollowUps(session, done.next(), text, person.id(), clock.instant())
                                        .replaceWith(done)
                                : Uni.createFrom().item(done))
                        .map(done -> view(done.next(), null)));
    }

    @WithTransaction
    public Uni<PostmortemView> rewrite(
            String incident, Person person, @Nullable String ifMatch, UUID statement, String text) {
        Versions.read(ifMatch);
        return Panache.getSession()
                .chain(session -> sentence(session, incident, person, ifMatch, statement, Optional.of(text)));
    }

    @WithTransaction
    public Uni<PostmortemView> adopt(String incident, Person person, @Nullable String ifMatch, UUID statement) {
        return Panache.getSession()
                .chain(session -> sentence(session, incident, person, ifMatch, statement, Optional.empty()));
    }

    @WithTransaction
    public Uni<PostmortemView> answer(String incident, Person person, @Nullable String ifMatch, UUID gap, String text) {
        return write(
                incident,
                person,
                ifMatch,
                false,
                before -> new Writing(before, person, clock.instant()).answer(gap, text));
    }

    @WithTransaction
    public Uni<PostmortemView> waive(
            String incident, Person person, @Nullable String ifMatch, UUID gap, String reason) {
        Versions.read(ifMatch);
        return write(
                incident,
                person,
                ifMatch,
                false,
                before -> new Writing(before, person, clock.instant()).waive(gap, reason));
    }

    @WithTransaction
    public Uni<PostmortemView> lead(
            String incident, Person person, @Nullable String ifMatch, String lead, @Nullable LocalDate dueOn) {
        return write(
                incident,
                person,
                ifMatch,
                true,
                before -> new Publishing(before, person, clock.instant()).lead(lead, dueOn));
    }

    @WithTransaction
    public Uni<PostmortemView> sign(String incident, Person person, @Nullable String ifMatch) {
        return write(
                incident, person, ifMatch, false, before -> new Publishing(before, person, clock.instant()).sign());
    }

    @WithTransaction
    public Uni<PostmortemView> publish(String incident, Person person, @Nullable String ifMatch, Set<UUID> seen) {
        return write(
                incident,
                person,
                ifMatch,
                false,
                before -> new Publishing(before, person, clock.instant()).publish(seen, secondReader()));
    }

    @WithTransaction
    public Uni<PostmortemView> notNeeded(String incident, Person person, @Nullable String ifMatch, String reason) {
        return write(
                incident,
                person,
                ifMatch,
                true,
                before -> new Publishing(before, person, clock.instant()).notNeeded(reason));
    }

    /** Brings in a text that was written elsewhere; the same text again changes nothing. */
    @WithTransaction
    public Uni<PostmortemView> bringIn(
            String incident, Person person, String document, String text, @Nullable String author) {
        return Panache.getSession()
                .chain(session -> incidents.lock(session, incident).chain(found -> {
                    var head = visible(found, person, incident);
                    if (head.incident().endedAt() == null) {
                        throw Problem.conflict("incident-open", "Only a resolved incident's text can be brought in.");
                    }
                    return documents.find(session, incident).chain(stored -> {
                        var before = stored.orElseGet(
                                () -> Uptake.start(head.incident(), head.restricted(), clock.instant()));
                        return new Importing(before, person, clock.instant())
                                .take(document, text, author)
                                .map(Refusals::orThrow)
                                .map(done -> keep(session, person, incident, head.restricted(), done))
                                .orElseGet(() -> Uni.createFrom().item(before))
                                .map(now -> view(now, null));
                    });
                }));
    }

    private Uni<Postmortem> keep(
            Mutiny.Session session, Person person, String incident, boolean restricted, Outcome.Done done) {
        return documents
                .save(session, done.next())
                .chain(() ->
                        log.note(session, person, incident, restricted, done.what(), done.reason(), done.details()))
                .replaceWith(done.next());
    }

    private Uni<PostmortemView> write(
            String incident, Person person, @Nullable String ifMatch, boolean starts, Decide decide) {
        return Panache.getSession()
                .chain(session -> decide(session, incident, person, ifMatch, starts, decide))
                .map(done -> view(done.next(), null));
    }

    private Uni<PostmortemView> sentence(
            Mutiny.Session session,
            String incident,
            Person person,
            @Nullable String ifMatch,
            UUID id,
            Optional<String> text) {
        return evidence.lockAndRead(session, incident).chain(stored -> {
            var advice = new Advice[1];
            Decide decide = before -> {
                var writing = new Writing(before, person, clock.instant());
                var words = text.or(() -> writing.sentence(id));
                if (words.isEmpty()) {
                    return new Outcome.Unknown("statement", id);
                }
                var read =
                        parser.parse(stored.orElseThrow(() -> none(incident))).evidence();
                advice[0] = Advice.on(words.get(), writing.cited(id), read, verifier);
                return text.isPresent() ? writing.rewrite(id, advice[0]) : writing.adopt(id, advice[0]);
            };
            return decide(session, incident, person, ifMatch, false, decide)
                    .map(done -> view(
                            done.next(),
                            new PostmortemView.SentenceAdvice(id, advice[0].verdict(), advice[0].reasons())));
        });
    }

    private Uni<Outcome.Done> decide(
            Mutiny.Session session,
            String incident,
            Person person,
            @Nullable String ifMatch,
            boolean starts,
            Decide decide) {
        return incidents.lock(session, incident).chain(found -> {
            var head = visible(found, person, incident);
            return documents.find(session, incident).chain(document -> {
                var before = document.or(() -> starts
                                ? Optional.of(Uptake.start(head.incident(), head.restricted(), clock.instant()))
                                : Optional.empty())
                        .orElseThrow(() -> none(incident));
                if (ifMatch != null) {
                    Versions.require(ifMatch, before.version());
                }
                var done = Refusals.orThrow(decide.apply(before));
                return keep(session, person, incident, head.restricted(), done).replaceWith(done);
            });
        });
    }

    private PostmortemView view(Postmortem document, PostmortemView.@Nullable SentenceAdvice advice) {
        return PostmortemView.of(document, secondReader(), advice);
    }

    private Set<String> secondReader() {
        return settings.secondReader().orElse(Set.of());
    }

    private static IncidentReader.Head visible(Optional<IncidentReader.Head> found, Caller caller, String incident) {
        boolean allowed = found.isPresent()
                && Access.allows(found.get().incident(), found.get().restricted(), caller);
        return Access.require(found, allowed, incident);
    }

    private static Problem none(String incident) {
        return Problem.notFound("postmortem-unknown", "There is no post-mortem of " + incident + " yet.");
    }
}
