package io.debrief.console.followup;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.ActionsClient;
import io.debrief.console.page.Directory;
import io.debrief.console.page.Go;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.debrief.console.session.Visitor;
import io.debrief.console.timeline.Folders;
import io.debrief.console.timeline.Heads;
import io.debrief.contracts.actions.ActionSnapshot;
import io.quarkus.qute.CheckedTemplate;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Follow-ups waiting for a decision: of one incident, or all. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DecideResource {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    private final ActionsClient actions;
    private final DecidePages pages;
    private final Folders folders;
    private final Heads heads;
    private final Directory directory;
    private final Shells shells;
    private final Visitor visitor;

    DecideResource(
            @RestClient ActionsClient actions,
            DecidePages pages,
            Folders folders,
            Heads heads,
            Directory directory,
            Shells shells,
            Visitor visitor) {
        this.actions = actions;
        this.pages = pages;
        this.folders = folders;
        this.heads = heads;
        this.directory = directory;
        this.shells = shells;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance decide(Shell shell, DecidePage page);
    }

    /** Those of one incident. */
    @GET
    @Path("incidents/{id}/follow-ups")
    public TemplateInstance ofIncident(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        var folder = folders.open(id);
        var names = directory.names();
        var head = heads.of(folder, names, "follow-ups");
        var me = visitor.session().login().person();
        var page = pages.of(head, "/incidents/" + id + "/follow-ups", fetch(null, id), at, names, me);
        return Templates.decide(shells.of(id + " · follow-ups", "incidents"), page);
    }

    /** All that wait. */
    @GET
    @Path("decide")
    public TemplateInstance all(@QueryParam("at") @Nullable String at) {
        var waiting = new ArrayList<>(fetch("candidate", null));
        waiting.addAll(fetch("later", null));
        var me = visitor.session().login().person();
        var page = pages.of(null, "/decide", waiting, at, directory.names(), me);
        return Templates.decide(shells.of("To decide", "decide"), page);
    }

    /** A person's own proposal, waiting for a decision like the others. */
    @POST
    @Path("incidents/{id}/follow-ups")
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

    private List<ActionSnapshot> fetch(@Nullable String status, @Nullable String incident) {
        var all = new ArrayList<ActionSnapshot>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var found = actions.actions(status, null, incident, null, null, null, PAGE, cursor);
            all.addAll(found.items());
            cursor = found.next();
            if (cursor == null) {
                break;
            }
        }
        return all;
    }
}
