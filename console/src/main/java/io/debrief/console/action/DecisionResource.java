package io.debrief.console.action;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.ActionsClient;
import io.debrief.console.page.Go;
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

/** What people decide about one follow-up or action; each form carries the version they saw. */
@Path("/actions/{action}")
@Blocking
public class DecisionResource {

    private final ActionsClient actions;

    DecisionResource(@RestClient ActionsClient actions) {
        this.actions = actions;
    }

    /** Owner and date. */
    @POST
    @Path("take")
    public Response take(
            @PathParam("action") String id,
            @FormParam("etag") String etag,
            @FormParam("owner") @Nullable String owner,
            @FormParam("dueOn") @Nullable String dueOn,
            @FormParam("back") @Nullable String back) {
        return decide(id, "take", etag, back, "owner", given(owner), "dueOn", given(dueOn));
    }

    /** Accepts what was offered. */
    @POST
    @Path("accept")
    public Response accept(
            @PathParam("action") String id, @FormParam("etag") String etag, @FormParam("back") @Nullable String back) {
        return decide(id, "accept", etag, back);
    }

    /** Drops it for a reason. */
    @POST
    @Path("drop")
    public Response drop(
            @PathParam("action") String id,
            @FormParam("etag") String etag,
            @FormParam("reason") @Nullable String reason,
            @FormParam("back") @Nullable String back) {
        return decide(id, "drop", etag, back, "reason", given(reason));
    }

    /** Says who did it already, and shows it. */
    @POST
    @Path("already-done")
    public Response alreadyDone(
            @PathParam("action") String id,
            @FormParam("etag") String etag,
            @FormParam("by") @Nullable String by,
            @FormParam("url") @Nullable String url,
            @FormParam("note") @Nullable String note,
            @FormParam("back") @Nullable String back) {
        return decide(id, "already-done", etag, back, "by", given(by), "evidence", evidence(url, note));
    }

    /** Puts it off, once. */
    @POST
    @Path("later")
    public Response later(
            @PathParam("action") String id,
            @FormParam("etag") String etag,
            @FormParam("person") @Nullable String person,
            @FormParam("until") @Nullable String until,
            @FormParam("back") @Nullable String back) {
        return decide(id, "later", etag, back, "person", given(person), "until", given(until));
    }

    /** Reports how far it is. */
    @POST
    @Path("progress")
    public Response progress(
            @PathParam("action") String id,
            @FormParam("etag") String etag,
            @FormParam("status") @Nullable String status,
            @FormParam("note") @Nullable String note,
            @FormParam("url") @Nullable String url,
            @FormParam("back") @Nullable String back) {
        var shown = "done".equals(status) ? evidence(url, note) : evidence(url, null);
        return decide(id, "progress", etag, back, "status", given(status), "note", given(note), "evidence", shown);
    }

    /** Moves the date for a reason. */
    @POST
    @Path("redate")
    public Response redate(
            @PathParam("action") String id,
            @FormParam("etag") String etag,
            @FormParam("dueOn") @Nullable String dueOn,
            @FormParam("reason") @Nullable String reason,
            @FormParam("back") @Nullable String back) {
        return decide(id, "redate", etag, back, "dueOn", given(dueOn), "reason", given(reason));
    }

    private Response decide(
            String id, String verb, String etag, @Nullable String back, @Nullable Object... namesAndValues) {
        var decision = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                decision.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        actions.decide(id, verb, etag, decision);
        return Go.to(own(back, id), verb, null);
    }

    /** Back to the page it was decided on; nothing else a form might say. */
    private static String own(@Nullable String back, String id) {
        if (back != null && back.matches("/decide|/incidents/[A-Za-z0-9-]{1,40}/follow-ups")) {
            return back;
        }
        return "/actions/" + id;
    }

    private static List<Map<String, String>> evidence(@Nullable String url, @Nullable String note) {
        var one = new LinkedHashMap<String, String>();
        var address = given(url);
        var words = given(note);
        if (address != null) {
            one.put("url", address);
        }
        if (words != null) {
            one.put("note", words);
        }
        return one.isEmpty() ? List.of() : List.of(one);
    }
}
