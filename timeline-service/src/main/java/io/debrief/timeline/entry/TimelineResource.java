package io.debrief.timeline.entry;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.timeline.incident.IncidentFilter;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.incident.StoredIncident;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /v1/incidents/{id}/timeline}: the entries in order, as JSON a page at a time, as Markdown or CSV in whole. */
@Path("/v1/incidents/{id}/timeline")
public class TimelineResource {

    private static final String DIGEST = "Timeline-Digest";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Incidents incidents;
    private final EntryStore entries;
    private final PastAnswers past;
    private final CurrentCaller caller;

    TimelineResource(Incidents incidents, EntryStore entries, PastAnswers past, CurrentCaller caller) {
        this.incidents = incidents;
        this.entries = entries;
        this.past = past;
        this.caller = caller;
    }

    /** A page of entries as JSON, or all of them as a document. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN, CSV})
    public Uni<Response> get(
            @PathParam("id") String id,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @Context HttpHeaders headers) {
        var filter = new EntryFilter(source, kind, q);
        var then = IncidentFilter.time("asOf", asOf);
        if (then != null) {
            var answer = switch (wanted(headers)) {
                case MARKDOWN -> past.whole(id, then, caller.get(), filter, MARKDOWN, Markdown::of);
                case CSV -> past.whole(id, then, caller.get(), filter, CSV, (incident, all) -> Csv.of(all));
                default -> past.page(id, then, caller.get(), filter, Cursor.limit(limit), Place.read(cursor));
            };
            return answer.map(TimelineResource::past);
        }
        return switch (wanted(headers)) {
            case MARKDOWN -> whole(id, filter, MARKDOWN, Markdown::of);
            case CSV -> whole(id, filter, CSV, (incident, all) -> Csv.of(all));
            default -> page(id, filter, Cursor.limit(limit), Place.read(cursor));
        };
    }

    private static Response past(PastAnswers.Past answer) {
        var recalled = answer.recalled();
        return Response.ok(answer.body(), answer.type())
                .header("Timeline-Digest", recalled.incident().incident().digest())
                .header("Timeline-As-Of", recalled.asOf())
                .header("Timeline-Cost", recalled.cost().text())
                .header("Server-Timing", "recompute;dur=" + recalled.cost().millis())
                .build();
    }

    /** JSON unless one of the others is wanted more. */
    private static String wanted(HttpHeaders headers) {
        for (var type : headers.getAcceptableMediaTypes()) {
            for (var offered : List.of(MediaType.APPLICATION_JSON, MARKDOWN, CSV)) {
                if (type.isCompatible(MediaType.valueOf(offered))) {
                    return offered;
                }
            }
        }
        return MediaType.APPLICATION_JSON;
    }

    private Uni<Response> page(String id, EntryFilter filter, int size, @Nullable Place after) {
        return incidents
                .follow(id, caller.get())
                .chain(incident -> Panache.withSession(() -> entries.page(incident, filter, after, size + 1))
                        .map(found -> Page.of(found, size, one -> one.place().cursor())
                                .map(StoredEntry::present))
                        .map(page -> answer(incident, MediaType.APPLICATION_JSON, page)));
    }

    private Uni<Response> whole(
            String id,
            EntryFilter filter,
            String type,
            BiFunction<StoredIncident, List<EntrySnapshot>, String> document) {
        return incidents
                .follow(id, caller.get())
                .chain(incident -> all(incident, filter, null, new ArrayList<>())
                        .map(found -> answer(incident, type, document.apply(incident, found))));
    }

    private Uni<List<EntrySnapshot>> all(
            StoredIncident incident, EntryFilter filter, @Nullable Place after, List<EntrySnapshot> so) {
        return Panache.withSession(() -> entries.page(incident, filter, after, Page.MAX))
                .chain(found -> {
                    found.forEach(one -> so.add(one.present()));
                    return found.size() < Page.MAX
                            ? Uni.createFrom().item(so)
                            : all(incident, filter, found.getLast().place(), so);
                });
    }

    private static Response answer(StoredIncident incident, String type, Object entity) {
        return Response.ok(entity, type)
                .header(DIGEST, incident.incident().digest())
                .build();
    }
}
