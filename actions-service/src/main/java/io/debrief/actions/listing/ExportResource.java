package io.debrief.actions.listing;

import io.debrief.actions.store.ActionFilter;
import io.debrief.actions.store.ActionStore;
import io.debrief.actions.store.Snapshots;
import io.debrief.actions.store.Viewer;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.paging.Page;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Follow-ups as files, with the filters of the list; at most {@value #MOST} of the newest. */
@Path("/v1")
public class ExportResource {

    static final int MOST = 20_000;

    private final CurrentCaller caller;
    private final ActionStore actions;

    ExportResource(CurrentCaller caller, ActionStore actions) {
        this.caller = caller;
        this.actions = actions;
    }

    /** For spreadsheets. */
    @GET
    @Path("/actions.csv")
    @Produces("text/csv")
    @WithTransaction
    public Uni<RestResponse<String>> csv(@BeanParam ListingResource.Query filter) {
        return all(filter.read()).map(found -> file(ActionsCsv.of(found), "actions.csv"));
    }

    /** For calendars: due days of open ones. */
    @GET
    @Path("/actions.ics")
    @Produces("text/calendar")
    @WithTransaction
    public Uni<RestResponse<String>> calendar(@BeanParam ListingResource.Query filter) {
        return all(filter.read()).map(found -> file(ActionsCalendar.of(found), "actions.ics"));
    }

    private static RestResponse<String> file(String text, String name) {
        return RestResponse.ResponseBuilder.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Uni<List<ActionSnapshot>> all(ActionFilter filter) {
        return more(filter, Viewer.of(caller.get()), Long.MAX_VALUE, new ArrayList<>());
    }

    private Uni<List<ActionSnapshot>> more(
            ActionFilter filter, Viewer viewer, long before, List<ActionSnapshot> found) {
        return actions.list(filter, viewer, before, Page.MAX).chain(page -> {
            page.forEach(action -> found.add(Snapshots.of(action)));
            return page.size() < Page.MAX || found.size() >= MOST
                    ? Uni.createFrom().item(found)
                    : more(filter, viewer, page.getLast().id().number(), found);
        });
    }
}
