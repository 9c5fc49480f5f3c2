package io.debrief.console.backend;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.actions.ActionSnapshot;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the console asks the actions service. */
@RegisterRestClient(configKey = "actions")
@RegisterClientHeaders(BearerHeaders.class)
@Path("/v1/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ActionsClient {

    /** Follow-ups and actions. */
    @GET
    Items<ActionSnapshot> actions(
            @QueryParam("status") @Nullable String status,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("incident") @Nullable String incident,
            @QueryParam("category") @Nullable String category,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** One of them, with its history and ETag. */
    @GET
    @Path("/{action}")
    RestResponse<ActionSnapshot> action(@PathParam("action") String id);

    /** A person's own proposal. */
    @POST
    JsonNode propose(Map<String, Object> action);

    /**
     * Decides or reports.
     *
     * @param verb {@code take}, {@code accept}, {@code drop}, {@code already-done}, {@code later},
     *     {@code progress} or {@code redate}
     */
    @POST
    @Path("/{action}/{verb}")
    void decide(
            @PathParam("action") String id,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") String etag,
            Map<String, Object> decision);

    /** Reads refusals. */
    @ClientExceptionMapper
    @Blocking
    static RuntimeException refusal(Response response) {
        return ServiceProblem.of(response);
    }
}
