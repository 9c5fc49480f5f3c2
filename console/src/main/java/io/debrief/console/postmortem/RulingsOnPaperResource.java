package io.debrief.console.postmortem;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.DraftingClient;
import io.debrief.console.backend.ServiceProblem;
import io.debrief.console.page.Go;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What people decide about a document: sentences, gaps, the lead, signature, publication. */
@Path("/incidents/{id}/postmortem")
@Blocking
public class RulingsOnPaperResource {

    private final DraftingClient drafting;
    private final Papers papers;

    RulingsOnPaperResource(@RestClient DraftingClient drafting, Papers papers) {
        this.drafting = drafting;
        this.papers = papers;
    }

    /** Edits a sentence. */
    @POST
    @Path("statements/{statement}")
    public Response edit(
            @PathParam("id") String id,
            @PathParam("statement") String statement,
            @FormParam("text") @Nullable String text,
            @FormParam("etag") String etag) {
        drafting.edit(id, statement, etag, Map.of("text", text == null ? "" : text));
        return back(id, "saved", "st-" + statement);
    }

    /** Makes a withheld sentence one's own. */
    @POST
    @Path("statements/{statement}/adopt")
    public Response adopt(
            @PathParam("id") String id, @PathParam("statement") String statement, @FormParam("etag") String etag) {
        onNewest(id, etag, version -> drafting.adopt(id, statement, version, Map.of()));
        return back(id, "adopted", "st-" + statement);
    }

    /** Answers a gap. */
    @POST
    @Path("gaps/{gap}/answer")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("gap") String gap,
            @FormParam("text") @Nullable String text,
            @FormParam("etag") String etag) {
        onNewest(id, etag, version -> drafting.answer(id, gap, version, Map.of("text", text == null ? "" : text)));
        return back(id, "answered", "gaps");
    }

    /** Leaves a gap open, for a reason. */
    @POST
    @Path("gaps/{gap}/waiver")
    public Response waive(
            @PathParam("id") String id,
            @PathParam("gap") String gap,
            @FormParam("reason") @Nullable String reason,
            @FormParam("etag") String etag) {
        onNewest(id, etag, version -> drafting.waive(id, gap, version, Map.of("reason", reason == null ? "" : reason)));
        return back(id, "waived", "gaps");
    }

    /** Accepts or assigns the lead. */
    @POST
    @Path("lead")
    public Response lead(
            @PathParam("id") String id, @FormParam("person") @Nullable String person, @FormParam("etag") String etag) {
        onNewest(id, etag, version -> drafting.lead(id, version, Map.of("person", person == null ? "" : person)));
        return back(id, "lead", null);
    }

    /** Says that none is needed. */
    @POST
    @Path("not-needed")
    public Response notNeeded(
            @PathParam("id") String id, @FormParam("reason") @Nullable String reason, @FormParam("etag") String etag) {
        var why = given(reason);
        drafting.notNeeded(id, etag, why == null ? Map.of() : Map.of("reason", why));
        return back(id, "not-needed", null);
    }

    /** Signs the version one saw. */
    @POST
    @Path("sign-offs")
    public Response sign(@PathParam("id") String id, @FormParam("etag") String etag) {
        drafting.signOff(id, etag, Map.of());
        return back(id, "signed", null);
    }

    /** Publishes the version one saw; where something is missing, the page has the list. */
    @POST
    @Path("publication")
    public Response publish(
            @PathParam("id") String id,
            @FormParam("etag") String etag,
            @FormParam("seen") @Nullable List<String> seen) {
        try {
            drafting.publish(id, etag, Map.of("seen", seen == null ? List.of() : seen));
        } catch (ServiceProblem problem) {
            if (problem.status() == 409 && !problem.list("missing").isEmpty()) {
                return back(id, "not-ready", "standing");
            }
            throw problem;
        }
        return back(id, "published", null);
    }

    /** For decisions that overwrite nobody's words: a newer version of the rest of the document is no obstacle. */
    private void onNewest(String id, String etag, Consumer<String> decision) {
        try {
            decision.accept(etag);
        } catch (ServiceProblem problem) {
            if (!problem.stale()) {
                throw problem;
            }
            decision.accept(papers.open(id).etag());
        }
    }

    private static Response back(String id, String said, @Nullable String anchor) {
        return Go.to("/incidents/" + id + "/postmortem", said, anchor);
    }
}
