package io.debrief.console.incident;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.TimelineClient;
import io.debrief.console.page.Directory;
import io.debrief.console.page.Go;
import io.debrief.console.page.Names;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The list of incidents, and opening one by hand. */
@Path("/incidents")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class IncidentResource {

    private static final int PAGE = 50;

    private final TimelineClient timeline;
    private final Directory directory;
    private final Shells shells;

    IncidentResource(@RestClient TimelineClient timeline, Directory directory, Shells shells) {
        this.timeline = timeline;
        this.directory = directory;
        this.shells = shells;
    }

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance list(Shell shell, IncidentPage page);
    }

    /** The list. */
    @GET
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("service") @Nullable String service,
            @QueryParam("q") @Nullable String q,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = IncidentPage.Filter.of(status, severity, service, q, from, to);
        var found = timeline.incidents(
                given(filter.status()),
                given(filter.service()),
                given(filter.severity()),
                given(filter.q()),
                filter.from().isEmpty() ? null : filter.from() + "T00:00:00Z",
                filter.to().isEmpty() ? null : filter.to() + "T23:59:59Z",
                PAGE,
                given(cursor));
        var names = directory.names();
        var rows = found.items().stream().map(incident -> row(incident, names)).toList();
        var services = found.items().stream()
                .flatMap(incident -> incident.services().stream())
                .distinct()
                .sorted()
                .toList();
        var next = found.next() == null ? "" : next(filter, found.next());
        return Templates.list(shells.of("Incidents", "incidents"), new IncidentPage(rows, filter, services, next));
    }

    /** Opens one. */
    @POST
    public Response open(
            @FormParam("title") @Nullable String title,
            @FormParam("severity") @Nullable String severity,
            @FormParam("startedAt") @Nullable String startedAt,
            @FormParam("services") @Nullable String services,
            @FormParam("channel") @Nullable String channel,
            @FormParam("restricted") @Nullable String restricted) {
        var incident = new LinkedHashMap<String, Object>();
        incident.put("title", title);
        incident.put("severity", given(severity));
        incident.put("startedAt", When.fromField(startedAt));
        incident.put("services", words(services));
        incident.put(
                "keys", words(channel).stream().map(id -> "slack:channel:" + id).toList());
        incident.put("restricted", restricted != null);
        var id = timeline.open(incident).path("id").asText("");
        // Without an id it is recorded, and the list shows it as soon as the timelines are made.
        return Go.to(id.isEmpty() ? "/incidents" : "/incidents/" + id, "opened", null);
    }

    private static IncidentPage.Row row(IncidentSnapshot incident, Names names) {
        var ended = incident.endedAt();
        return new IncidentPage.Row(
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
                Words.count(incident.entries(), "entry", "entries"),
                incident.restricted(),
                incident.demo());
    }

    private static String next(IncidentPage.Filter filter, String cursor) {
        return UriBuilder.fromPath("/incidents")
                .queryParam("status", filter.status())
                .queryParam("severity", filter.severity())
                .queryParam("service", filter.service())
                .queryParam("q", "{q}")
                .queryParam("from", filter.from())
                .queryParam("to", filter.to())
                .queryParam("cursor", "{cursor}")
                .build(filter.q(), cursor)
                .toString();
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("[,\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
