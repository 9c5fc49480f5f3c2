package io.debrief.console.followup;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.ActionsClient;
import io.debrief.console.page.Directory;
import io.debrief.console.page.Go;
import io.debrief.console.page.Shells;
import io.debrief.console.session.Visitor;
import io.debrief.console.timeline.Folders;
import io.debrief.console.timeline.Heads;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One incident's follow-ups. */
@Path("/incidents/{id}/follow-ups")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class FollowUpResource {

    private final ActionsClient actions;
    private final Waiting waiting;
    private final DecidePages pages;
    private final Folders folders;
    private final Heads heads;
    private final Directory directory;
    private final Shells shells;
    private final Visitor visitor;

    FollowUpResource(
            @RestClient ActionsClient actions,
            Waiting waiting,
            DecidePages pages,
            Folders folders,
            Heads heads,
            Directory directory,
            Shells shells,
            Visitor visitor) {
        this.actions = actions;
        this.waiting = waiting;
        this.pages = pages;
        this.folders = folders;
        this.heads = heads;
        this.directory = directory;
        this.shells = shells;
        this.visitor = visitor;
    }

    /** One line, large, and the others below. */
    @GET
    public TemplateInstance page(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        var folder = folders.open(id);
        var names = directory.names();
        var head = heads.of(folder, names, "follow-ups");
        var me = visitor.session().login().person();
        var page = pages.of(head, "/incidents/" + id + "/follow-ups", waiting.of(id), at, names, me);
        return DecideResource.Templates.decide(shells.of(id + " · follow-ups", "incidents"), page);
    }

    /** A person's own proposal, waiting for a decision like the others. */
    @POST
    public Response propose(
            @PathParam("id") String id,
            @FormParam("title") @Nullable String title,
            @FormParam("doneWhen") @Nullable String doneWhen,
            @FormParam("category") @Nullable String category) {
        var action = new LinkedHashMap<String, Object>();
        action.put("title", title);
        action.put("incident", id);
        action.put("doneWhen", given(doneWhen));
        action.put("category", given(category));
        actions.propose(action);
        return Go.to("/incidents/" + id + "/follow-ups", "proposed", null);
    }
}
