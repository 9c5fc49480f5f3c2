package io.debrief.console.followup;

import io.debrief.console.page.Directory;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.debrief.console.session.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Follow-ups of all incidents, waiting for a decision. */
@Path("/decide")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DecideResource {

    private final Waiting waiting;
    private final DecidePages pages;
    private final Directory directory;
    private final Shells shells;
    private final Visitor visitor;

    DecideResource(Waiting waiting, DecidePages pages, Directory directory, Shells shells, Visitor visitor) {
        this.waiting = waiting;
        this.pages = pages;
        this.directory = directory;
        this.shells = shells;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance decide(Shell shell, DecidePage page);
    }

    /** One line, large, and the others below. */
    @GET
    public TemplateInstance page(@QueryParam("at") @Nullable String at) {
        var me = visitor.session().login().person();
        var page = pages.of(null, "/decide", waiting.all(), at, directory.names(), me);
        return Templates.decide(shells.of("To decide", "decide"), page);
    }
}
