package io.debrief.timeline.entry;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.ids.Ids;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.decision.Telling;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.ruling.AddNote;
import io.debrief.timeline.signal.Archive;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single entries, and what people decide about them. */
@Path("/v1/incidents/{id}")
public class EntryResource {

    /** Of an entry with more lines its first ones are told; its {@code lineCount} says how many there are. */
    private static final int MOST_LINES = 1_000;

    private final Incidents incidents;
    private final EntryStore entries;
    private final EntryDecisions deciding;
    private final Archive archive;
    private final RulingStore rulings;
    private final CurrentCaller caller;

    EntryResource(
            Incidents incidents,
            EntryStore entries,
            EntryDecisions deciding,
            Archive archive,
            RulingStore rulings,
            CurrentCaller caller) {
        this.incidents = incidents;
        this.entries = entries;
        this.deciding = deciding;
        this.archive = archive;
        this.rulings = rulings;
        this.caller = caller;
    }

    /** An entry by its id or by that of one of its lines, with its signals, texts and history. */
    @GET
    @Path("timeline/{entry}")
    public Uni<EntryDetails> get(@PathParam("id") String id, @PathParam("entry") UUID entry) {
        return incidents
                .follow(id, caller.get())
                .chain(incident -> deciding.find(incident, entry).chain(this::details));
    }

    /** Writes a note into the timeline. */
    @POST
    @Path("notes")
    public Uni<Response> note(@PathParam("id") String id, EntryRequests.@Nullable Note request) {
        var person = caller.person();
        var note = EntryDecisions.body(request);
        var text = note.checked();
        var ruling = Ids.random();
        var line = io.debrief.timeline.identity.Ids.ofNote(ruling);
        return incidents
                .follow(id, person)
                .chain(incident -> deciding.decide(
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
                        201))
                .map(EntryResource::answer);
    }

    /** Corrects an entry's time, hides or pins it. */
    @PATCH
    @Path("timeline/{entry}")
    public Uni<Response> change(
            @PathParam("id") String id, @PathParam("entry") UUID entry, EntryRequests.@Nullable Change request) {
        var person = caller.person();
        var change = EntryDecisions.body(request);
        return incidents
                .follow(id, person)
                .chain(incident -> deciding.find(incident, entry)
                        .chain(found -> deciding.decide(
                                person, incident, found.id(), now -> change.by(person.id(), found.id(), now), 200)))
                .map(EntryResource::answer);
    }

    /** A decision's answer. */
    static Response answer(EntryDecisions.Decided decided) {
        return Response.status(decided.status())
                .location(decided.location())
                .entity(decided.entry())
                .build();
    }

    private Uni<EntryDetails> details(StoredEntry found) {
        var entry = found.present();
        return Panache.withSession(() -> entries.lines(found.id(), MOST_LINES)
                        .chain(lines -> archive.ofLines(lines)
                                .chain(members -> rulings.about(lines).map(history -> Map.entry(members, history)))))
                .map(both -> new EntryDetails(
                        entry,
                        both.getKey().stream()
                                .map(one -> new EntryDetails.Member(one.line(), one.erasedAt(), one.signal()))
                                .toList(),
                        EntryDetails.revisions(entry),
                        Telling.history(both.getValue())));
    }
}
