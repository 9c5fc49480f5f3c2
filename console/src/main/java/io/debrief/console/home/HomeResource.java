package io.debrief.console.home;

import io.debrief.console.backend.ActionsClient;
import io.debrief.console.backend.ServiceProblem;
import io.debrief.console.backend.TimelineClient;
import io.debrief.console.home.HomePage.Line;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.console.session.Visitor;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The first page: what runs, what waits for you. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final Logger LOG = Logger.getLogger(HomeResource.class);
    private static final Set<String> ENDED = Set.of("done", "verified", "dropped", "ineffective");
    private static final int MANY = 50;

    private final TimelineClient timeline;
    private final ActionsClient actions;
    private final Visitor visitor;
    private final Shells shells;

    HomeResource(
            @RestClient TimelineClient timeline, @RestClient ActionsClient actions, Visitor visitor, Shells shells) {
        this.timeline = timeline;
        this.actions = actions;
        this.visitor = visitor;
        this.shells = shells;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance page(Shell shell, HomePage page);
    }

    /** The page; a service that does not answer leaves its part empty and is named. */
    @GET
    public TemplateInstance page() {
        var away = new ArrayList<String>();
        var incidents = part(
                "timeline",
                away,
                () -> timeline.incidents(null, null, null, null, null, null, MANY, null)
                        .items());
        var me = visitor.session().login().person();
        var mine = part(
                "actions",
                away,
                () -> actions.actions(null, me, null, null, null, null, MANY, null)
                        .items());
        var open = part(
                "actions",
                away,
                () -> actions.actions("candidate", null, null, null, null, null, MANY, null)
                        .items());
        var page = new HomePage(
                incidents.stream()
                        .filter(incident -> incident.endedAt() == null)
                        .map(HomeResource::line)
                        .toList(),
                incidents.stream()
                        .filter(incident -> incident.endedAt() != null)
                        .limit(6)
                        .map(HomeResource::line)
                        .toList(),
                mine.stream()
                        .filter(action -> !ENDED.contains(action.status()))
                        .map(HomeResource::line)
                        .toList(),
                open.isEmpty() ? "" : open.size() + (open.size() == MANY ? " or more" : ""),
                String.join(" and ", away.stream().distinct().toList()));
        return Templates.page(shells.of("Home", "home"), page);
    }

    private static <T> List<T> part(String service, List<String> away, Supplier<List<T>> call) {
        try {
            return call.get();
        } catch (ServiceProblem | ProcessingException e) {
            LOG.infof("%s leaves its part of the first page empty: %s", service, e.getMessage());
            away.add(service);
            return List.of();
        }
    }

    private static Line line(IncidentSnapshot incident) {
        return new Line(
                "/incidents/" + incident.id() + (incident.endedAt() == null ? "" : "/postmortem"),
                incident.title(),
                incident.status(),
                Words.severity(incident.severity()) + ", " + Words.status(incident.status()),
                When.span(incident.startedAt(), incident.endedAt()),
                false);
    }

    private static Line line(ActionSnapshot action) {
        var due = action.dueOn() == null ? "no date" : "due " + When.day(action.dueOn());
        return new Line(
                "/actions/" + action.id(),
                action.title(),
                action.overdue() ? "overdue" : action.status(),
                action.overdue() ? "overdue" : Words.status(action.status()),
                due,
                action.overdue());
    }
}
