package io.debrief.timeline.entry;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.ruling.JoinLine;
import io.debrief.timeline.ruling.MoveLines;
import io.debrief.timeline.ruling.SplitLine;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code …/timeline/{entry}/split}, {@code join} and {@code move}: people overrule what folds, and where it belongs. */
@Path("/v1/incidents/{id}")
public class FoldingResource {

    private static final int MOST_LINES = 5_000;

    private final Incidents incidents;
    private final EntryStore entries;
    private final EntryDecisions deciding;
    private final CurrentCaller caller;

    FoldingResource(Incidents incidents, EntryStore entries, EntryDecisions deciding, CurrentCaller caller) {
        this.incidents = incidents;
        this.entries = entries;
        this.deciding = deciding;
        this.caller = caller;
    }

    /** Takes a line out of its entry, for good: also when more signals arrive. */
    @POST
    @Path("timeline/{entry}/split")
    public Uni<Response> split(
            @PathParam("id") String id, @PathParam("entry") UUID entry, EntryRequests.@Nullable Split request) {
        var person = caller.person();
        var line = request == null || request.line() == null ? entry : request.line();
        var reason = request == null ? null : request.reason();
        return incidents
                .follow(id, person)
                .chain(incident -> deciding.find(incident, entry)
                        .chain(found -> Panache.withSession(() -> entries.lines(found.id(), MOST_LINES + 1)))
                        .chain(lines -> {
                            if (!lines.contains(line)) {
                                throw Problem.invalid("line", "is not a line of this entry");
                            }
                            return deciding.decide(
                                    person,
                                    incident,
                                    line,
                                    now -> List.of(new SplitLine(Ids.random(), now, person.id(), reason, line)),
                                    200);
                        }))
                .map(EntryResource::answer);
    }

    /** Puts the entry into another one of its incident. */
    @POST
    @Path("timeline/{entry}/join")
    public Uni<Response> join(
            @PathParam("id") String id, @PathParam("entry") UUID entry, EntryRequests.@Nullable Join request) {
        var person = caller.person();
        var asked = EntryDecisions.body(request);
        var into = asked.checked();
        return incidents
                .follow(id, person)
                .chain(incident -> deciding.find(incident, entry)
                        .chain(found -> Panache.withSession(() -> entries.find(incident, into))
                                .chain(other -> {
                                    var target = other.orElseThrow(() -> Problem.invalid(
                                                    "into", "is no entry of this incident; move it here first"))
                                            .id();
                                    if (target.equals(found.id())) {
                                        throw Problem.conflict("already-joined", "They are one entry already.");
                                    }
                                    return deciding.decide(
                                            person,
                                            incident,
                                            found.id(),
                                            now -> List.of(new JoinLine(
                                                    Ids.random(),
                                                    now,
                                                    person.id(),
                                                    asked.reason(),
                                                    found.id(),
                                                    target)),
                                            200);
                                })))
                .map(EntryResource::answer);
    }

    /** Puts the entry, with all its lines, into another incident. */
    @POST
    @Path("timeline/{entry}/move")
    public Uni<Response> move(
            @PathParam("id") String id, @PathParam("entry") UUID entry, EntryRequests.@Nullable Move request) {
        var person = caller.person();
        var asked = EntryDecisions.body(request);
        return incidents
                .follow(id, person)
                .chain(from -> deciding.find(from, entry)
                        .chain(found -> incidents
                                .follow(asked.checked(), person)
                                .chain(into -> Panache.withSession(() -> entries.lines(found.id(), MOST_LINES + 1))
                                        .chain(lines -> move(person, from, into, lines, asked.reason())))))
                .map(EntryResource::answer);
    }

    private Uni<EntryDecisions.Decided> move(
            Person person, StoredIncident from, StoredIncident into, List<UUID> lines, @Nullable String reason) {
        if (from.uuid().equals(into.uuid())) {
            throw Problem.conflict("already-there", "It belongs to " + into.label() + " already.");
        }
        if (lines.size() > MOST_LINES) {
            throw Problem.unprocessable(
                    "too-many-lines",
                    "It has " + lines.size() + " lines, and at most " + MOST_LINES
                            + " can be moved; bind a key they share to the other incident.");
        }
        // What is restricted stays so: the ruling is told where fewer people see it.
        var under = from.incident().restricted() ? from : into;
        return deciding.decide(
                person,
                under,
                into,
                lines.getFirst(),
                now -> List.of(
                        new MoveLines(Ids.random(), now, person.id(), reason, new HashSet<>(lines), into.uuid())),
                200);
    }
}
