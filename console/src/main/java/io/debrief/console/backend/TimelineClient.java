package io.debrief.console.backend;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the console asks the timeline service. */
@RegisterRestClient(configKey = "timeline")
@RegisterClientHeaders(BearerHeaders.class)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TimelineClient {

    /** Incidents, newest first. */
    @GET
    @Path("/incidents")
    Items<IncidentSnapshot> incidents(
            @QueryParam("status") @Nullable String status,
            @QueryParam("service") @Nullable String service,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("q") @Nullable String words,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** Opens an incident by hand. */
    @POST
    @Path("/incidents")
    JsonNode open(Map<String, Object> incident);

    /** One incident. */
    @GET
    @Path("/incidents/{id}")
    IncidentSnapshot incident(@PathParam("id") String id);

    /** Changes title, severity, status or roles. */
    @PATCH
    @Path("/incidents/{id}")
    void change(@PathParam("id") String id, Map<String, Object> change);

    /** Entries in order. */
    @GET
    @Path("/incidents/{id}/timeline")
    Items<EntrySnapshot> entries(
            @PathParam("id") String id,
            @QueryParam("source") @Nullable String source,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /**
     * The timeline in another form.
     *
     * @param type {@code text/markdown} or {@code text/csv}
     */
    @GET
    @Path("/incidents/{id}/timeline")
    @Produces(MediaType.WILDCARD)
    String export(@PathParam("id") String id, @HeaderParam("Accept") String type);

    /** One entry with its members, revisions and history. */
    @GET
    @Path("/incidents/{id}/timeline/{entry}")
    JsonNode entry(@PathParam("id") String id, @PathParam("entry") String entry);

    /** Adds a person's note. */
    @POST
    @Path("/incidents/{id}/notes")
    void note(@PathParam("id") String id, Map<String, Object> note);

    /** Corrects, hides, pins. */
    @PATCH
    @Path("/incidents/{id}/timeline/{entry}")
    void rule(@PathParam("id") String id, @PathParam("entry") String entry, Map<String, Object> ruling);

    /** Parts lines from an entry. */
    @POST
    @Path("/incidents/{id}/timeline/{entry}/split")
    void split(@PathParam("id") String id, @PathParam("entry") String entry, Map<String, Object> ruling);

    /** Sets a milestone. */
    @PUT
    @Path("/incidents/{id}/milestones/{name}")
    void milestone(@PathParam("id") String id, @PathParam("name") String name, Map<String, Object> ruling);

    /** Takes a ruling back. */
    @DELETE
    @Path("/rulings/{id}")
    void undo(@PathParam("id") String ruling);

    /** The directory. */
    @GET
    @Path("/people")
    Items<PersonSnapshot> people(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    /** Reads refusals. */
    @ClientExceptionMapper
    @Blocking
    static RuntimeException refusal(Response response) {
        return ServiceProblem.of(response);
    }
}
