package io.debrief.console.timeline;

import io.debrief.console.backend.DraftingClient;
import io.debrief.console.backend.TimelineClient;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Files to take away: a link cannot say which form it wants, so each has its own address. */
@Path("/incidents/{id: [A-Za-z0-9-]+}")
@Blocking
public class ExportResource {

    private final TimelineClient timeline;
    private final DraftingClient drafting;

    ExportResource(@RestClient TimelineClient timeline, @RestClient DraftingClient drafting) {
        this.timeline = timeline;
        this.drafting = drafting;
    }

    /** The timeline as Markdown. */
    @GET
    @Path("timeline.md")
    public Response timelineMarkdown(@PathParam("id") String id) {
        return file(timeline.export(id, "text/markdown"), "text/markdown", id + "-timeline.md");
    }

    /** The timeline as CSV. */
    @GET
    @Path("timeline.csv")
    public Response timelineCsv(@PathParam("id") String id) {
        return file(timeline.export(id, "text/csv"), "text/csv", id + "-timeline.csv");
    }

    /** The post-mortem as Markdown. */
    @GET
    @Path("postmortem.md")
    public Response postmortemMarkdown(@PathParam("id") String id) {
        return file(drafting.markdown(id), "text/markdown", id + "-postmortem.md");
    }

    private static Response file(String text, String type, String name) {
        return Response.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, type + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
