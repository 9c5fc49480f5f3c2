package io.debrief.timeline.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.decision.Decisions;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.ruling.Ruling;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds entries, records what people decide about them, and answers with the entry as it is then. */
@ApplicationScoped
class EntryDecisions {

    private final EntryStore entries;
    private final Decisions decisions;
    private final ObjectMapper json;

    EntryDecisions(EntryStore entries, Decisions decisions, ObjectMapper json) {
        this.entries = entries;
        this.decisions = decisions;
        this.json = json;
    }

    /** An entry by its id or by that of one of its lines. */
    Uni<StoredEntry> find(StoredIncident incident, UUID entry) {
        return Panache.withSession(() -> entries.find(incident, entry))
                .map(found -> found.orElseThrow(
                        () -> Problem.notFound("entry-not-found", "No entry " + entry + " in " + incident.label())));
    }

    /** Records rulings on an incident's line; the answer is the line's entry with the last ruling's id. */
    Uni<Decided> decide(
            Person person, StoredIncident incident, UUID line, Function<Instant, List<Ruling>> making, int status) {
        return decide(person, incident, incident, line, making, status);
    }

    /**
     * Records rulings on a line.
     *
     * @param under the incident whose history and visibility the rulings share
     * @param shown the incident in which the line is looked for afterwards
     */
    Uni<Decided> decide(
            Person person,
            StoredIncident under,
            StoredIncident shown,
            UUID line,
            Function<Instant, List<Ruling>> making,
            int status) {
        var made = new ArrayList<Ruling>();
        return decisions
                .recordAll(person, now -> {
                    made.addAll(making.apply(now));
                    return made.stream()
                            .map(ruling -> new StoredRuling(ruling, under.uuid(), line))
                            .toList();
                })
                .chain(applied -> answer(shown, line, made.getLast().id(), applied ? status : 202));
    }

    private Uni<Decided> answer(StoredIncident incident, UUID line, UUID ruling, int status) {
        var location = URI.create("/v1/incidents/" + incident.label() + "/timeline/" + line);
        return Panache.withSession(() -> entries.find(incident, line)).map(found -> {
            ObjectNode node = found.map(one -> (ObjectNode) json.valueToTree(one.present()))
                    .orElseGet(json::createObjectNode);
            return new Decided(status, location, node.put("ruling", ruling.toString()));
        });
    }

    /**
     * What a decision came to.
     *
     * @param status 200 or 201, or 202 where the projector has not taken it yet
     * @param location where the entry is
     * @param entry the entry as it is now, with the id of the ruling
     */
    record Decided(int status, URI location, ObjectNode entry) {}

    /** A body that has to be there. */
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("body", "is missing");
        }
        return body;
    }
}
