package io.debrief.timeline.signal;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.decision.Decisions;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.incident.IncidentStore;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.ruling.Erase;
import io.debrief.timeline.ruling.MoveLines;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /v1/signals}: what sources told us, and what of it belongs nowhere yet. */
@Path("/v1/signals")
public class SignalResource {

    private final SignalQueries queries;
    private final Suggestions suggestions;
    private final Incidents visibleIncidents;
    private final IncidentStore incidents;
    private final Decisions decisions;
    private final CurrentCaller caller;

    SignalResource(
            SignalQueries queries,
            Suggestions suggestions,
            Incidents visibleIncidents,
            IncidentStore incidents,
            Decisions decisions,
            CurrentCaller caller) {
        this.queries = queries;
        this.suggestions = suggestions;
        this.visibleIncidents = visibleIncidents;
        this.incidents = incidents;
        this.decisions = decisions;
        this.caller = caller;
    }

    /**
     * Why a line's text goes for good.
     *
     * @param reason why
     */
    record ErasureRequest(@Nullable String reason) {}

    /**
     * Where a signal's line belongs.
     *
     * @param into the incident's label or uuid
     * @param reason why
     */
    record MoveRequest(
            @JsonAlias({"to", "incident"}) @Nullable String into,
            @Nullable String reason) {}

    /** Signals, newest first: those that belong to no incident, with where they might belong, or those that do. */
    @GET
    public Uni<Page<SignalView>> list(
            @RestQuery @Nullable Boolean assigned,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 2);
        var who = caller.get();
        return Panache.withSession(() -> queries.list(Boolean.TRUE.equals(assigned), source, kind, who, after, size + 1)
                        .chain(found -> suggestions.of(found, who)))
                .map(found -> Page.of(
                        found,
                        size,
                        one -> Cursor.of(one.signal().occurredAt(), one.signal().id())));
    }

    /** A signal. */
    @GET
    @Path("{id}")
    public Uni<SignalView> get(@PathParam("id") UUID id) {
        var who = caller.get();
        return find(id, who)
                .chain(found -> Panache.withSession(() -> suggestions.of(List.of(found), who))
                        .map(List::getFirst));
    }

    /** Puts the signal's whole line into an incident: how a suggestion is accepted. */
    @POST
    @Path("{id}/move")
    public Uni<Response> move(@PathParam("id") UUID id, @Nullable MoveRequest request) {
        var person = caller.person();
        var into =
                request == null || request.into() == null ? "" : request.into().strip();
        if (request == null || into.isEmpty()) {
            throw Problem.invalid("into", "is missing");
        }
        var ruling = Ids.random();
        return find(id, person)
                .chain(found -> visibleIncidents
                        .follow(into, person)
                        .chain(incident -> decisions
                                .record(
                                        person,
                                        now -> new StoredRuling(
                                                new MoveLines(
                                                        ruling,
                                                        now,
                                                        person.id(),
                                                        request.reason(),
                                                        Set.of(found.line()),
                                                        incident.uuid()),
                                                incident.uuid(),
                                                found.line()))
                                .map(applied -> Response.status(applied ? 200 : 202)
                                        .entity(Map.of(
                                                "signal",
                                                id,
                                                "line",
                                                found.line(),
                                                "incident",
                                                incident.label(),
                                                "ruling",
                                                ruling))
                                        .build())));
    }

    /** Erases the text of the signal's whole line, for good. */
    @POST
    @Path("{id}/erasure")
    public Uni<Response> erase(@PathParam("id") UUID id, @Nullable ErasureRequest request) {
        var person = caller.person();
        var reason = request == null ? null : request.reason();
        var ruling = Ids.random();
        return find(id, person)
                .chain(found -> Panache.withSession(() -> incidents.ofSignal(id))
                        .chain(incident -> decisions.record(
                                person,
                                now -> new StoredRuling(
                                        new Erase(ruling, now, person.id(), reason, found.line()),
                                        incident.map(StoredIncident::uuid).orElse(null),
                                        found.line())))
                        .map(applied -> Response.status(applied ? 200 : 202)
                                .entity(erased(id, found.line(), ruling))
                                .build()));
    }

    private static Map<String, Object> erased(UUID signal, UUID line, UUID ruling) {
        var answer = new HashMap<String, Object>();
        answer.put("signal", signal);
        answer.put("line", line);
        answer.put("ruling", ruling);
        return answer;
    }

    private Uni<SignalView> find(UUID id, Caller who) {
        return Panache.withSession(() -> queries.find(id)
                        .chain(found -> incidents.ofSignal(id).map(incident -> visible(found, incident, who))))
                .map(found -> found.orElseThrow(() -> Problem.notFound("signal-not-found", "No signal " + id)));
    }

    private static Optional<SignalView> visible(
            Optional<SignalView> found, Optional<StoredIncident> incident, Caller who) {
        return incident.isPresent() && !incident.get().isVisibleTo(who) ? Optional.empty() : found;
    }
}
