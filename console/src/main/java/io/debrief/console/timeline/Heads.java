package io.debrief.console.timeline;

import io.debrief.console.backend.ActionsClient;
import io.debrief.console.backend.ServiceProblem;
import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.console.strip.StripLayout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Makes the top of an incident's pages. */
@ApplicationScoped
public class Heads {

    private static final Logger LOG = Logger.getLogger(Heads.class);
    private static final int MOST = 200;

    private final ActionsClient actions;

    Heads(@RestClient ActionsClient actions) {
        this.actions = actions;
    }

    /** The top of one page. */
    public Head of(Folder folder, Names names, String tab) {
        var incident = folder.incident();
        var ended = incident.endedAt();
        return new Head(
                incident.id(),
                incident.title(),
                Words.severity(incident.severity()),
                Words.severityStyle(incident.severity()),
                Words.status(incident.status()),
                incident.status(),
                When.span(incident.startedAt(), ended),
                ended == null ? "" : When.length(Duration.between(incident.startedAt(), ended)),
                String.join(", ", incident.services()),
                names.of(incident.roles().get("lead")),
                incident.restricted(),
                incident.demo(),
                incident.mergedInto() == null ? "" : incident.mergedInto(),
                incident.entries(),
                toDecide(incident.id()),
                StripLayout.all(Stories.of(folder)),
                tab);
    }

    /** A number that is nice to have: without it the page is still right. */
    private String toDecide(String incident) {
        try {
            var found = actions.actions("candidate", null, incident, null, null, null, MOST, null);
            return found.items().isEmpty() ? "" : found.items().size() + (found.next() == null ? "" : "+");
        } catch (ServiceProblem | ProcessingException e) {
            LOG.infof("no count of follow-ups for the moment: %s", e.getMessage());
            return "";
        }
    }
}
