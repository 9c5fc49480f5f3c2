package io.debrief.drafting.postmortem;

import io.debrief.drafting.export.Bundle;
import io.debrief.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The evidence bundle over HTTP. */
@Path("/v1/incidents/{id}/bundle")
public class BundleResource {

    private final BundleDesk desk;
    private final CurrentCaller caller;

    BundleResource(BundleDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Produces("application/zip")
    public Uni<Response> bundle(@PathParam("id") String incident) {
        return desk.read(incident, caller.get())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(stored -> Response.ok(Bundle.of(desk.files(stored)))
                        .header("Content-Disposition", "attachment; filename=\"" + incident + ".zip\"")
                        .build());
    }
}
