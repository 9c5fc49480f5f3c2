package io.debrief.console.timeline;

import io.debrief.console.backend.TimelineClient;
import io.debrief.console.page.Directory;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One incident's timeline, and one entry of it. */
@Path("/incidents/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TimelineResource {

    private final Folders folders;
    private final Heads heads;
    private final TimelineClient timeline;
    private final Directory directory;
    private final Shells shells;
    private final Clock clock;

    TimelineResource(
            Folders folders,
            Heads heads,
            @RestClient TimelineClient timeline,
            Directory directory,
            Shells shells,
            Clock clock) {
        this.folders = folders;
        this.heads = heads;
        this.timeline = timeline;
        this.directory = directory;
        this.shells = shells;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "timeline")
    static class Templates {
        static native TemplateInstance page(Shell shell, TimelinePage page);

        static native TemplateInstance entry(Shell shell, EntryPage page);
    }

    /** The timeline. */
    @GET
    public TemplateInstance page(
            @PathParam("id") String id,
            @QueryParam("group") @Nullable String group,
            @QueryParam("source") @Nullable String source,
            @QueryParam("q") @Nullable String q,
            @QueryParam("all") @Nullable String all) {
        var folder = folders.open(id);
        var names = directory.names();
        var filter = TimelinePage.Filter.of(group, source, q, all);
        var page = TimelinePages.of(folder, heads.of(folder, names, "timeline"), names, filter, clock);
        return Templates.page(shells.of(id + " · timeline", "incidents"), page);
    }

    /** One entry with its members and history, and what a person may rule about it. */
    @GET
    @Path("entries/{entry}")
    public TemplateInstance entry(@PathParam("id") String id, @PathParam("entry") String entry) {
        var folder = folders.open(id);
        var snapshot = folder.entries().stream()
                .filter(candidate -> candidate.id().toString().equals(entry))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var names = directory.names();
        var detail = timeline.entry(id, entry);
        var head = heads.of(folder, names, "timeline");
        var page = EntryPage.of(head, snapshot, detail, names);
        return Templates.entry(shells.of(id + " · one entry", "incidents"), page);
    }
}
