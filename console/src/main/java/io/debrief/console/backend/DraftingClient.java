package io.debrief.console.backend;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What the console asks the drafting service. */
@RegisterRestClient(configKey = "drafting")
@RegisterClientHeaders(BearerHeaders.class)
@Path("/v1/incidents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface DraftingClient {

    /** The drafts, in whatever detail the list has. */
    @GET
    @Path("/drafts")
    Items<JsonNode> drafts(@PathParam("id") String id);

    /** One draft in full. */
    @GET
    @Path("/drafts/{rev}")
    DraftSnapshot draft(@PathParam("id") String id, @PathParam("rev") int revision);

    /** Asks for a new draft, or a briefing while the incident is open. */
    @POST
    @Path("/drafts")
    void requestDraft(@PathParam("id") String id, Map<String, Object> request);

    /** The document alone. */
    @GET
    @Path("/postmortem")
    PostmortemSnapshot postmortem(@PathParam("id") String id);

    /** The document with its ETag, the withheld sentences and what only the page needs. */
    @GET
    @Path("/postmortem")
    RestResponse<JsonNode> document(@PathParam("id") String id);

    /** The document as Markdown. */
    @GET
    @Path("/postmortem")
    @Produces("text/markdown")
    String markdown(@PathParam("id") String id);

    /** Writes a section. */
    @PUT
    @Path("/postmortem/sections/{name}")
    void write(
            @PathParam("id") String id,
            @PathParam("name") String section,
            @HeaderParam("If-Match") String etag,
            Map<String, Object> text);

    /** Edits a sentence, which becomes the editor's. */
    @PATCH
    @Path("/postmortem/statements/{statement}")
    void edit(
            @PathParam("id") String id,
            @PathParam("statement") String statement,
            @HeaderParam("If-Match") String etag,
            Map<String, Object> text);

    /** Makes a withheld sentence the visitor's own. */
    @POST
    @Path("/postmortem/statements/{statement}/adopt")
    void adopt(
            @PathParam("id") String id,
            @PathParam("statement") String statement,
            @HeaderParam("If-Match") String etag,
            Map<String, Object> text);

    /** Says that a gap will stay. */
    @POST
    @Path("/postmortem/gaps/{gap}/waiver")
    void waive(
            @PathParam("id") String id,
            @PathParam("gap") String gap,
            @HeaderParam("If-Match") String etag,
            Map<String, Object> reason);

    /** Fills a gap. */
    @POST
    @Path("/postmortem/gaps/{gap}/answer")
    void answer(
            @PathParam("id") String id,
            @PathParam("gap") String gap,
            @HeaderParam("If-Match") String etag,
            Map<String, Object> answer);

    /** Accepts or assigns the lead. */
    @PUT
    @Path("/postmortem/lead")
    void lead(@PathParam("id") String id, @HeaderParam("If-Match") String etag, Map<String, Object> person);

    /** Says that none is needed. */
    @POST
    @Path("/postmortem/not-needed")
    void notNeeded(@PathParam("id") String id, @HeaderParam("If-Match") String etag, Map<String, Object> reason);

    /** Signs. */
    @POST
    @Path("/postmortem/sign-offs")
    void signOff(@PathParam("id") String id, @HeaderParam("If-Match") String etag, Map<String, Object> nothing);

    /** Publishes, or says what is missing. */
    @POST
    @Path("/postmortem/publication")
    void publish(@PathParam("id") String id, @HeaderParam("If-Match") String etag, Map<String, Object> nothing);

    /** Reads refusals. */
    @ClientExceptionMapper
    @Blocking
    static RuntimeException refusal(Response response) {
        return ServiceProblem.of(response);
    }
}
