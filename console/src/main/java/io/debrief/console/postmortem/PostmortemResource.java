package io.debrief.console.postmortem;

import io.debrief.console.backend.DraftingClient;
import io.debrief.console.page.Directory;
import io.debrief.console.page.Go;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.debrief.console.session.Visitor;
import io.debrief.console.timeline.Folders;
import io.debrief.console.timeline.Heads;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The document, and writing into it. */
@Path("/incidents/{id}/postmortem")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PostmortemResource {

    private final Folders folders;
    private final Heads heads;
    private final Papers papers;
    private final SectionDesk desk;
    private final DraftingClient drafting;
    private final Directory directory;
    private final Shells shells;
    private final Visitor visitor;

    PostmortemResource(
            Folders folders,
            Heads heads,
            Papers papers,
            SectionDesk desk,
            @RestClient DraftingClient drafting,
            Directory directory,
            Shells shells,
            Visitor visitor) {
        this.folders = folders;
        this.heads = heads;
        this.papers = papers;
        this.desk = desk;
        this.drafting = drafting;
        this.directory = directory;
        this.shells = shells;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "postmortem")
    static class Templates {
        static native TemplateInstance page(Shell shell, Doc doc);
    }

    /** The document. */
    @GET
    public TemplateInstance page(@PathParam("id") String id) {
        return page(id, Unsaved.NONE);
    }

    /** Saves a section; where somebody else changed the same one meanwhile, both texts are shown. */
    @POST
    @Path("sections/{name}")
    public Response write(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @FormParam("text") @Nullable String text,
            @FormParam("etag") @Nullable String etag,
            @FormParam("seen") @Nullable String seen) {
        var words = text == null ? "" : text.replace("\r\n", "\n");
        var saved = desk.save(id, name, words, etag == null ? "" : etag, seen == null ? "" : seen);
        if (saved) {
            return Go.to("/incidents/" + id + "/postmortem", "saved", "s-" + name);
        }
        return Response.status(409)
                .entity(page(id, new Unsaved(name, words)).render())
                .build();
    }

    /** Asks for a new draft. */
    @POST
    @Path("drafts")
    public Response requestDraft(@PathParam("id") String id) {
        drafting.requestDraft(id, Map.of());
        return Go.to("/incidents/" + id + "/postmortem", "drafting", null);
    }

    private TemplateInstance page(String id, Unsaved unsaved) {
        var folder = folders.open(id);
        var names = directory.names();
        var me = visitor.session().login().person();
        var doc = Docs.of(folder, heads.of(folder, names, "postmortem"), papers.open(id), names, me, unsaved);
        return Templates.page(shells.of(id + " · post-mortem", "incidents"), doc);
    }
}
