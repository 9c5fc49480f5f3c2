package io.debrief.timeline.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.version.Versions;
import io.debrief.timeline.decision.Decisions;
import io.debrief.timeline.decision.HistoryItem;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.decision.Telling;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /v1/incidents}: incidents, and what people decide about them. */
@Path("/v1/incidents")
public class IncidentResource {

    private final Incidents incidents;
    private final IncidentStore store;
    private final Hindsight hindsight;
    private final Decisions decisions;
    private final RulingStore rulings;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final TimelineConfig config;

    IncidentResource(
            Incidents incidents,
            IncidentStore store,
            Hindsight hindsight,
            Decisions decisions,
            RulingStore rulings,
            CurrentCaller caller,
            ObjectMapper json,
            TimelineConfig config) {
        this.incidents = incidents;
        this.store = store;
        this.hindsight = hindsight;
        this.decisions = decisions;
        this.rulings = rulings;
        this.caller = caller;
        this.json = json;
        this.config = config;
    }

    /**
     * Opens one.
     *
     * @param idempotencyKey opens at most one incident, whoever asks however often: later calls get that one with 200
     */
    @POST
    public Uni<Response> open(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable OpenRequest request) {
        var person = caller.person();
        var key = Checks.key(idempotencyKey);
        var ruling = key == null ? Ids.random() : OpenRequest.keyed(key);
        var opening = Checks.body(request).by(person.id(), ruling);
        Uni<Optional<StoredRuling>> known =
                key == null ? Uni.createFrom().item(Optional.empty()) : Panache.withSession(() -> rulings.find(ruling));
        return known.chain(opened -> opened.map(before -> opened(person, before))
                .orElseGet(() -> decide(person, now -> List.of(opening.apply(now)), 201)));
    }

    /** What was opened under the same key before; a timeline that has not come to it yet is no reason to open another. */
    private Uni<Response> opened(Person person, StoredRuling before) {
        return Panache.withSession(() -> store.byUuid(uuid(before)))
                .chain(found -> answer(person, before, found.isPresent(), 200));
    }

    private static UUID uuid(StoredRuling opening) {
        return Objects.requireNonNull(opening.incident());
    }

    /** Those that match, newest start first; merged ones are under the label they go by now. */
    @GET
    public Uni<Page<IncidentSnapshot>> list(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String service,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var filter = new IncidentFilter(
                status, service, severity, q, IncidentFilter.time("from", from), IncidentFilter.time("to", to));
        int size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 2);
        var who = caller.get();
        return Panache.withSession(() -> store.list(filter, who, after, size + 1))
                .map(found -> Page.of(
                                found, size, one -> Cursor.of(one.incident().startedAt(), one.uuid()))
                        .map(one -> one.snapshot(config.demo())));
    }

    /** One of them, now or as it was known at a past instant; one that was merged says into which. */
    @GET
    @Path("{id}")
    public Uni<Response> get(
            @PathParam("id") String id,
            @RestQuery @Nullable String asOf,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var then = IncidentFilter.time("asOf", asOf);
        if (then != null) {
            return incidents
                    .find(id, caller.get())
                    .chain(found -> hindsight.at(found, then, caller.get()))
                    .map(this::past);
        }
        return incidents
                .find(id, caller.get())
                .map(found -> Versions.matches(ifNoneMatch, found.version())
                        ? Response.notModified()
                                .header("ETag", Versions.tag(found.version()))
                                .build()
                        : Response.ok(found.snapshot(config.demo()))
                                .header("ETag", Versions.tag(found.version()))
                                .build());
    }

    /** Changes it, by rulings; {@code If-Match} refuses the change where somebody was faster. */
    @PATCH
    @Path("{id}")
    public Uni<Response> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ChangeRequest request) {
        var person = caller.person();
        return incidents.follow(id, person).chain(found -> {
            if (ifMatch != null) {
                Versions.require(ifMatch, found.version());
            }
            return decide(person, Checks.body(request).by(person.id(), found.uuid()), 200);
        });
    }

    /** Binds a key to it: what carries the key belongs to it. */
    @POST
    @Path("{id}/bindings")
    public Uni<Response> bind(@PathParam("id") String id, @Nullable BindingRequest request) {
        var person = caller.person();
        var binding = Checks.body(request);
        return incidents
                .follow(id, person)
                .chain(found -> decide(person, now -> List.of(binding.by(person.id(), found.uuid(), now)), 201));
    }

    /** Says when a milestone was; the derived value stays beside it. */
    @PUT
    @Path("{id}/milestones/{name}")
    public Uni<Response> milestone(
            @PathParam("id") String id, @PathParam("name") String name, @Nullable MilestoneRequest request) {
        var person = caller.person();
        var milestone = Checks.body(request);
        return incidents
                .follow(id, person)
                .chain(found ->
                        decide(person, now -> List.of(milestone.by(person.id(), found.uuid(), name, now)), 200));
    }

    /** Says that it is part of another one: that goes on, and this one's label redirects. */
    @POST
    @Path("{id}/merge")
    public Uni<Response> merge(@PathParam("id") String id, @Nullable MergeRequest request) {
        var person = caller.person();
        var merge = Checks.body(request);
        var into = merge.checked();
        return incidents
                .follow(id, person)
                .chain(found -> incidents
                        .follow(into, person)
                        .chain(other -> decide(person, now -> List.of(merge.by(person.id(), found, other, now)), 200)));
    }

    /** What people decided about it, oldest first. */
    @GET
    @Path("{id}/rulings")
    public Uni<Map<String, List<HistoryItem>>> history(@PathParam("id") String id) {
        return incidents
                .follow(id, caller.get())
                .chain(found -> Panache.withSession(() -> rulings.ofIncident(found.uuid())))
                .map(found -> Map.of("items", Telling.history(found)));
    }

    private Uni<Response> decide(Person person, Function<Instant, List<StoredRuling>> making, int status) {
        var made = new ArrayList<StoredRuling>();
        return decisions
                .recordAll(person, now -> {
                    made.addAll(making.apply(now));
                    return made;
                })
                .chain(applied -> answer(person, made.getLast(), applied, status));
    }

    private Uni<Response> answer(Person person, StoredRuling last, boolean applied, int status) {
        var id = String.valueOf(last.incident());
        var ruling = last.ruling().id();
        if (!applied) {
            // Recorded for good; the timelines will show it as soon as the projector comes to it.
            return Uni.createFrom()
                    .item(Response.accepted(Map.of("ruling", ruling))
                            .location(URI.create("/v1/incidents/" + id))
                            .build());
        }
        return incidents
                .follow(id, person)
                .map(found -> Response.status(status)
                        .location(URI.create("/v1/incidents/" + found.label()))
                        .header("ETag", Versions.tag(found.version()))
                        .entity(with(ruling, found))
                        .build());
    }

    private Response past(Recalled recalled) {
        ObjectNode node = json.valueToTree(recalled.incident().snapshot(config.demo()));
        node.put("asOf", recalled.asOf().toString()).set("cost", json.valueToTree(recalled.cost()));
        return Response.ok(node)
                .header("Timeline-Cost", recalled.cost().text())
                .header("Server-Timing", "recompute;dur=" + recalled.cost().millis())
                .build();
    }

    private ObjectNode with(UUID ruling, StoredIncident found) {
        ObjectNode node = json.valueToTree(found.snapshot(config.demo()));
        return node.put("ruling", ruling.toString());
    }
}
