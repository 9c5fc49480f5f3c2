package io.debrief.actions.listing;

import io.debrief.actions.life.ActionId;
import io.debrief.actions.store.ActionFilter;
import io.debrief.actions.store.ActionStore;
import io.debrief.actions.store.Snapshots;
import io.debrief.actions.store.Viewer;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.version.Versions;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Follow-ups, for whoever reads. */
@Path("/v1/actions")
public class ListingResource {

    private final CurrentCaller caller;
    private final ActionStore actions;
    private final Summaries summaries;

    ListingResource(CurrentCaller caller, ActionStore actions, Summaries summaries) {
        this.caller = caller;
        this.actions = actions;
        this.summaries = summaries;
    }

    /** The filters of a list. */
    public static class Query {

        @QueryParam("status")
        @Nullable
        List<String> status;

        @QueryParam("owner")
        @Nullable
        String owner;

        @QueryParam("incident")
        @Nullable
        String incident;

        @QueryParam("category")
        @Nullable
        String category;

        @QueryParam("overdue")
        @Nullable
        String overdue;

        @QueryParam("dueBefore")
        @Nullable
        String dueBefore;

        @QueryParam("updatedSince")
        @Nullable
        String updatedSince;

        @QueryParam("q")
        @Nullable
        String q;

        ActionFilter read() {
            return new FilterText(status, owner, incident, category, overdue, dueBefore, updatedSince, q).read();
        }
    }

    /** A page, newest first. */
    @GET
    @WithTransaction
    public Uni<Page<ActionSnapshot>> list(
            @BeanParam Query filter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var size = Cursor.limit(limit);
        return actions.list(filter.read(), Viewer.of(caller.get()), before(cursor), size + 1)
                .map(found -> Page.of(
                                found, size, action -> Cursor.of(action.id().number()))
                        .map(Snapshots::of));
    }

    private static long before(@Nullable String cursor) {
        var key = Cursor.read(cursor, 1);
        if (key.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(key.getFirst());
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }

    /** One, with its history. */
    @GET
    @Path("/{id}")
    @WithTransaction
    public Uni<RestResponse<ActionSnapshot>> get(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String known) {
        var label = ActionId.parse(id).orElseThrow(() -> unknown(id));
        return actions.find(label, Viewer.of(caller.get()))
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .map(action -> {
                    var tag = Versions.tag(action.version());
                    return Versions.matches(known, action.version())
                            ? RestResponse.ResponseBuilder.<ActionSnapshot>create(RestResponse.Status.NOT_MODIFIED)
                                    .header("ETag", tag)
                                    .build()
                            : RestResponse.ResponseBuilder.ok(Snapshots.of(action))
                                    .header("ETag", tag)
                                    .build();
                });
    }

    /** Counts by category, owner, service or age. */
    @GET
    @Path("/summary")
    @WithTransaction
    public Uni<Summary> summary(@QueryParam("by") @Nullable String by) {
        return summaries.by(Summaries.Grouping.read(by), Viewer.of(caller.get()));
    }

    private static Problem unknown(String id) {
        return Problem.notFound("action-not-found", "There is no action " + id + ".");
    }
}
