package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.drafting.draft.Footing;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes up what machines and the timeline say; it never touches a person's words. */
final class Uptake {

    private static final Set<String> ACKNOWLEDGEMENTS = Set.of("alert.acknowledged", "incident.acknowledged");

    private Uptake() {}

    /** An empty document about an incident. */
    static Postmortem start(IncidentSnapshot incident, boolean restricted, Instant now) {
        var ended = incident.endedAt() == null ? now : incident.endedAt();
        return new Postmortem(
                subject(incident, restricted),
                new Postmortem.Ownership(
                        null,
                        incident.roles().get("lead"),
                        DueDate.of(incident.severity(), LocalDate.ofInstant(ended, ZoneOffset.UTC)),
                        false),
                new Postmortem.Text(Map.of(), List.of(), List.of(), List.of(), Map.of(), 0),
                new Postmortem.Standing(State.DRAFT, List.of(), Map.of(), Set.of(), List.of(), null, null, null),
                null,
                1);
    }

    /** The document with what the timeline says now. */
    static Postmortem refresh(Postmortem before, Evidence evidence, boolean restricted) {
        var incident = evidence.incident();
        var ownership = before.ownership();
        var ended = incident.endedAt();
        var due = ownership.dueSet() || ended == null
                ? ownership.dueOn()
                : DueDate.of(incident.severity(), LocalDate.ofInstant(ended, ZoneOffset.UTC));
        return before.with(subject(incident, restricted))
                .with(new Postmortem.Ownership(ownership.lead(), suggestion(evidence), due, ownership.dueSet()));
    }

    /** The document with a newer draft: machines' sentences are replaced, people's stay. */
    static Postmortem draft(Postmortem before, DraftSnapshot draft, Map<UUID, List<Footing>> footings) {
        if (before.onlyImported()) {
            return before;
        }
        var mine = before.text().statements().stream()
                .filter(statement -> statement.author().person() != null)
                .toList();
        var ids = mine.stream().map(Statement::id).collect(Collectors.toSet());
        var statements = merged(draft.statements(), mine);
        var kept = new HashMap<UUID, List<Footing>>(footings);
        ids.forEach(id -> kept.put(id, before.text().footings().getOrDefault(id, List.of())));
        var withheld = draft.withheld().stream()
                .filter((Withheld held) -> !ids.contains(held.id()))
                .toList();
        return before.with(new Postmortem.Text(
                        before.text().sections(),
                        statements,
                        withheld,
                        gaps(before.text().gaps(), draft.gaps()),
                        kept,
                        draft.revision())
                .withoutAnsweredGaps(before.subject().uuid()));
    }

    /** Gaps as the review finds them now, with what people said of them; what people answered never goes. */
    static List<Gap> gaps(List<Gap> before, List<Gap> now) {
        var known = before.stream().collect(Collectors.toMap(Gap::id, Function.identity(), (one, other) -> one));
        var found = now.stream().map(Gap::id).collect(Collectors.toSet());
        var gaps = new ArrayList<Gap>();
        for (var gap : now) {
            var said = known.get(gap.id());
            gaps.add(said != null && decided(said) ? said : gap);
        }
        before.stream().filter(gap -> decided(gap) && !found.contains(gap.id())).forEach(gaps::add);
        return List.copyOf(gaps);
    }

    private static boolean decided(Gap gap) {
        return gap.state().equals("filled") || gap.state().equals("waived");
    }

    private static List<Statement> merged(List<Statement> drafted, List<Statement> mine) {
        var byId = mine.stream().collect(Collectors.toMap(Statement::id, Function.identity(), (one, other) -> one));
        var statements = new ArrayList<Statement>();
        for (var statement : drafted) {
            var person = byId.remove(statement.id());
            statements.add(person == null ? statement : person);
        }
        for (var rest : mine) {
            if (byId.containsKey(rest.id())) {
                statements.add(endOf(rest.section(), statements), rest);
            }
        }
        return List.copyOf(statements);
    }

    private static int endOf(String section, List<Statement> statements) {
        for (int i = statements.size(); i > 0; i--) {
            if (statements.get(i - 1).section().equals(section)) {
                return i;
            }
        }
        return statements.size();
    }

    private static Postmortem.Subject subject(IncidentSnapshot incident, boolean restricted) {
        var milestones = incident.milestones();
        return new Postmortem.Subject(
                incident.id(),
                incident.uuid(),
                incident.title(),
                incident.severity(),
                milestones.containsKey("impact"),
                incident.endedAt() != null || milestones.containsKey("mitigated") || milestones.containsKey("resolved"),
                restricted,
                incident.demo());
    }

    /** The incident's lead, else the last person of the directory who acknowledged. */
    private static @Nullable String suggestion(Evidence evidence) {
        var lead = evidence.incident().roles().get("lead");
        if (lead != null) {
            return lead;
        }
        String suggested = null;
        for (var line : evidence.lines()) {
            Speaker speaker = line.speaker();
            if (ACKNOWLEDGEMENTS.contains(line.kind()) && speaker != null && speaker.person() != null) {
                suggested = speaker.person();
            }
        }
        return suggested;
    }
}
