package io.debrief.actions.candidate;

import io.debrief.actions.extraction.Extractor;
import io.debrief.actions.incident.IncidentCopy;
import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.contracts.drafting.FollowUpText;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the texts of post-mortems for follow-ups, each version once. */
@ApplicationScoped
public class TextReader {

    private static final By SERVICE = new By(null, "actions-service");
    private static final Set<String> PUBLISHED = Set.of("published", "amended");

    private final IncidentCopy incidents;
    private final CandidateStore candidates;

    TextReader(IncidentCopy incidents, CandidateStore candidates) {
        this.incidents = incidents;
        this.candidates = candidates;
    }

    /** Reads follow-ups as people saved them, in one transaction. */
    @WithTransaction
    public Uni<Void> readFollowUps(List<FollowUpText> texts) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var text : texts) {
            all = all.chain(() -> read(text));
        }
        return all;
    }

    private Uni<Void> read(FollowUpText saved) {
        return incidents
                .followUpsRead(saved.incident(), saved.restricted(), saved.version())
                .chain(news ->
                        news ? followUps(saved.incident(), saved.text(), saved.restricted(), saved.demo()) : done());
    }

    private Uni<Void> followUps(String incident, String text, boolean restricted, boolean demo) {
        return incidents
                .isRestricted(incident)
                .chain(known -> candidates
                        .replace(
                                text,
                                Extractor.fromFollowUps(text),
                                new Source(Source.FOLLOW_UPS, incident, restricted || known, demo, SERVICE),
                                incident)
                        .replaceWithVoid());
    }

    /** Reads post-mortems: who leads them, and their text once published; in one transaction. */
    @WithTransaction
    public Uni<Void> readPostmortems(List<PostmortemSnapshot> postmortems) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var postmortem : postmortems) {
            all = all.chain(() -> read(postmortem));
        }
        return all;
    }

    private Uni<Void> read(PostmortemSnapshot postmortem) {
        return incidents
                .led(
                        postmortem.incident(),
                        postmortem.title(),
                        postmortem.lead(),
                        postmortem.restricted(),
                        postmortem.version())
                .chain(news -> news && PUBLISHED.contains(postmortem.state()) ? sections(postmortem) : done());
    }

    private Uni<Void> sections(PostmortemSnapshot postmortem) {
        Uni<Void> all = Uni.createFrom().voidItem();
        var names = postmortem.sections().keySet().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        for (var name : names) {
            var section = postmortem.sections().get(name);
            if (section == null || section.text().isBlank()) {
                continue;
            }
            all = all.chain(() -> isFollowUps(name)
                    ? read(new FollowUpText(
                            postmortem.incident(),
                            section.text(),
                            "",
                            section.at(),
                            postmortem.restricted(),
                            postmortem.demo(),
                            postmortem.version()))
                    : prose(postmortem, name, section.text()));
        }
        var imported = postmortem.imported();
        return imported == null ? all : all.chain(() -> prose(postmortem, "imported", imported.text()));
    }

    private Uni<Void> prose(PostmortemSnapshot postmortem, String name, String text) {
        var incident = postmortem.incident();
        return incidents
                .isRestricted(incident)
                .chain(known -> candidates
                        .replace(
                                text,
                                Extractor.fromText(text),
                                new Source(
                                        "postmortem:" + name,
                                        incident,
                                        postmortem.restricted() || known,
                                        postmortem.demo(),
                                        SERVICE),
                                incident)
                        .replaceWithVoid());
    }

    private static boolean isFollowUps(String section) {
        return section.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").startsWith("followup");
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
