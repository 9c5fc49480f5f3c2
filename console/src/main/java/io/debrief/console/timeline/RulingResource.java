package io.debrief.console.timeline;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.TimelineClient;
import io.debrief.console.page.Go;
import io.debrief.console.page.When;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What people rule about a timeline: each call is one ruling, with who and why. */
@Path("/incidents/{id}")
@Blocking
public class RulingResource {

    private final TimelineClient timeline;

    RulingResource(@RestClient TimelineClient timeline) {
        this.timeline = timeline;
    }

    /** Adds a note. */
    @POST
    @Path("notes")
    public Response note(
            @PathParam("id") String id, @FormParam("text") String text, @FormParam("at") @Nullable String at) {
        timeline.note(id, with(Map.of("text", text == null ? "" : text), "at", When.fromField(at)));
        return Go.to("/incidents/" + id, "noted", null);
    }

    /** Corrects when it happened. */
    @POST
    @Path("entries/{entry}/time")
    public Response time(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @FormParam("at") @Nullable String at,
            @FormParam("reason") @Nullable String reason) {
        return rule(id, entry, "effectiveAt", When.fromField(at), reason);
    }

    /** Hides or shows. */
    @POST
    @Path("entries/{entry}/hidden")
    public Response hide(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @FormParam("value") boolean hidden,
            @FormParam("reason") @Nullable String reason) {
        return rule(id, entry, "hidden", hidden, reason);
    }

    /** Pins or unpins. */
    @POST
    @Path("entries/{entry}/pinned")
    public Response pin(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @FormParam("value") boolean pinned,
            @FormParam("reason") @Nullable String reason) {
        return rule(id, entry, "pinned", pinned, reason);
    }

    /** Parts lines. */
    @POST
    @Path("entries/{entry}/split")
    public Response split(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @FormParam("line") @Nullable List<String> lines,
            @FormParam("reason") @Nullable String reason) {
        for (var line : lines == null ? List.<String>of() : lines) {
            timeline.split(id, entry, with(Map.of("line", line), "reason", given(reason)));
        }
        return Go.to("/incidents/" + id, "ruled", "e-" + entry);
    }

    /** Sets a milestone. */
    @POST
    @Path("milestones/{name}")
    public Response milestone(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @FormParam("at") @Nullable String at,
            @FormParam("reason") @Nullable String reason) {
        var ruling = new LinkedHashMap<String, Object>();
        ruling.put("at", When.fromField(at));
        ruling.put("reason", given(reason));
        timeline.milestone(id, name, ruling);
        return Go.to("/incidents/" + id, "milestone", null);
    }

    /** Takes a ruling back. */
    @POST
    @Path("rulings/{ruling}/undo")
    public Response undo(@PathParam("id") String id, @PathParam("ruling") String ruling) {
        timeline.undo(ruling);
        return Go.to("/incidents/" + id, "undone", null);
    }

    /** Changes what the incident is called, how bad it is, or whether it is over. */
    @POST
    @Path("details")
    public Response describe(
            @PathParam("id") String id,
            @FormParam("title") @Nullable String title,
            @FormParam("severity") @Nullable String severity,
            @FormParam("status") @Nullable String status) {
        var change =
                with(with(with(Map.of(), "title", given(title)), "severity", given(severity)), "status", given(status));
        timeline.change(id, change);
        return Go.to("/incidents/" + id, "changed", null);
    }

    private Response rule(String id, String entry, String what, @Nullable Object value, @Nullable String reason) {
        var ruling = new LinkedHashMap<String, Object>();
        ruling.put(what, value);
        ruling.put("reason", given(reason));
        timeline.rule(id, entry, ruling);
        return Go.to("/incidents/" + id, "ruled", "e-" + entry);
    }

    private static Map<String, Object> with(Map<String, ?> before, String name, @Nullable Object value) {
        var after = new LinkedHashMap<String, Object>(before);
        if (value != null) {
            after.put(name, value);
        }
        return after;
    }
}
