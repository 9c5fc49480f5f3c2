package io.debrief.timeline.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.decision.Decisions;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.decision.Telling;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.ruling.AddNote;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.SplitLine;
import io.debrief.timeline.signal.Archive;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Single entries, and what people decide about them. */
@Path("/v1/incidents/{id}")
public class EntryResource {

    private final Incidents incidents;
    private final EntryStore entries;
    private final Archive archive;
    private final RulingStore rulings;
    private final Decisions decisions;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    EntryResource(
            Incidents incidents,
            EntryStore entries,
            Archive archive,
            RulingStore rulings,
            Decisions decisions,
            CurrentCaller caller,
            ObjectMapper json) {
        this.incidents = incidents;
        this.entries = entries;
        this.archive = archive;
        this.rulings = rulings;
        this.decisions = decisions;
        this.caller = caller;
        this.json = json;
    }

    /** An entry by its id or by that of one of its lines, with its signals, texts and history. */
    @GET
    @Path("timeline/{entry}")
    public Uni<EntryDetails> get(@PathParam("id") String id, @PathParam("entry") UUID entry) {
        return incidents
                .follow(id, caller.get())
                .chain(incident -> find(incident, entry).chain(this::details));
    }

    /** Writes a note into the timeline. */
    @POST
    @Path("notes")
    public Uni<Response> note(@PathParam("id") String id, EntryRequests.@Nullable Note request) {
        var person = caller.person();
        var note = body(request);
        var text = note.checked();
        var ruling = Ids.random();
        var line = io.debrief.timeline.identity.Ids.ofNote(ruling);
        return incidents
                .follow(id, person)
                .chain(incident -> decide(
                        person,
                        incident,
                        line,
                        now -> List.of(new AddNote(
                                ruling,
                                now,
                                person.id(),
                                null,
                                incident.uuid(),
                                text,
                                note.at() == null ? now : note.at())),
                        201));
    }

    /** Corrects an entry's time, hides or pins it. */
    @PATCH
    @Path("timeline/{entry}")
    public Uni<Response> change(
            @PathParam("id") String id, @PathParam("entry") UUID entry, EntryRequests.@Nullable Change request) {
        var person = caller.person();
        var change = body(request);
        return incidents
                .follow(id, person)
                .chain(incident -> find(incident, entry)
                        .chain(found -> decide(
                                person, incident, found.id(), now -> change.by(person.id(), found.id(), now), 200)));
    }

    /** Takes a line out of its entry, for good. */
    @POST
    @Path("timeline/{entry}/split")
    public Uni<Response> split(
            @PathParam("id") String id, @PathParam("entry") UUID entry, EntryRequests.@Nullable Split request) {
        var person = caller.person();
        var line = request == null || request.line() == null ? entry : request.line();
        var reason = request == null ? null : request.reason();
        return incidents
                .follow(id, person)
                .chain(incident -> find(incident, entry).chain(found -> {
                    if (found.present().lines().stream()
                            .noneMatch(one -> one.id().equals(line))) {
                        throw Problem.invalid("line", "is not a line of this entry");
                    }
                    return decide(
                            person,
                            incident,
                            line,
                            now -> List.of(new SplitLine(Ids.random(), now, person.id(), reason, line)),
                            200);
                }));
    }

    /** Joining comes later. */
    @POST
    @Path("timeline/{entry}/join")
    public Uni<Response> join(@PathParam("id") String id, @PathParam("entry") UUID entry) {
        return later(id, entry, "Entries cannot be joined by hand yet.");
    }

    /** Moving comes later. */
    @POST
    @Path("timeline/{entry}/move")
    public Uni<Response> move(@PathParam("id") String id, @PathParam("entry") UUID entry) {
        return later(id, entry, "Entries cannot be moved by hand yet; bind their key to the other incident.");
    }

    private Uni<Response> later(String id, UUID entry, String why) {
        return incidents
                .follow(id, caller.person())
                .chain(incident -> find(incident, entry))
                .map(found -> {
                    throw new Problem(501, "not-yet", why);
                });
    }

    private Uni<StoredEntry> find(StoredIncident incident, UUID entry) {
        return Panache.withSession(() -> entries.find(incident, entry))
                .map(found -> found.orElseThrow(
                        () -> Problem.notFound("entry-not-found", "No entry " + entry + " in " + incident.label())));
    }

    private Uni<EntryDetails> details(StoredEntry found) {
        var entry = found.present();
        var lines = entry.lines().stream().map(EntrySnapshot.LineSnapshot::id).toList();
        return Panache.withSession(() -> archive.ofLines(lines)
                        .chain(members -> rulings.about(lines).map(history -> Map.entry(members, history))))
                .map(both -> new EntryDetails(
                        entry,
                        both.getKey().stream()
                                .map(one -> new EntryDetails.Member(one.line(), one.erasedAt(), one.signal()))
                                .toList(),
                        EntryDetails.revisions(entry),
                        Telling.history(both.getValue())));
    }

    private Uni<Response> decide(
            Person person, StoredIncident incident, UUID line, Function<Instant, List<Ruling>> making, int status) {
        var made = new ArrayList<Ruling>();
        return decisions
                .recordAll(person, now -> {
                    made.addAll(making.apply(now));
                    return made.stream()
                            .map(ruling -> new StoredRuling(ruling, incident.uuid(), line))
                            .toList();
                })
                .chain(applied -> answer(incident, line, made.getLast().id(), applied ? status : 202));
    }

    private Uni<Response> answer(StoredIncident incident, UUID line, UUID ruling, int status) {
        var location = URI.create("/v1/incidents/" + incident.label() + "/timeline/" + line);
        return Panache.withSession(() -> entries.find(incident, line)).map(found -> {
            ObjectNode node = found.map(one -> (ObjectNode) json.valueToTree(one.present()))
                    .orElseGet(json::createObjectNode);
            return Response.status(status)
                    .location(location)
                    .entity(node.put("ruling", ruling.toString()))
                    .build();
        });
    }

    private static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("body", "is missing");
        }
        return body;
    }
}
