package io.debrief.timeline.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.streams.database.CallersContext;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/timeline/stream}: entries as they change, as server-sent events. The next batch is read when the last one was
 * taken, so a slow reader costs nothing; it skips what changed twice meanwhile.
 */
@Path("/v1/incidents/{id}/timeline/stream")
public class StreamResource {

    private static final int BATCH = 200;

    /** Binds the filter below to this stream. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface SeenFirst {}

    private final Incidents incidents;
    private final EntryStore entries;
    private final CurrentCaller caller;
    private final Bell bell;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final StreamConfig config;
    private final AtomicInteger open = new AtomicInteger();

    StreamResource(
            Incidents incidents,
            EntryStore entries,
            CurrentCaller caller,
            Bell bell,
            Vertx vertx,
            ObjectMapper json,
            StreamConfig config) {
        this.incidents = incidents;
        this.entries = entries;
        this.caller = caller;
        this.bell = bell;
        this.vertx = vertx;
        this.json = json;
        this.config = config;
    }

    /**
     * Streams changes after {@code Last-Event-ID} or {@code after}; without either, first everything as it is. An entry
     * comes as {@code entry}, one that is no more as {@code removed}.
     */
    @GET
    @SeenFirst
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent,
            @RestQuery @Nullable String after,
            @Context Sse sse) {
        var who = caller.get();
        var last = new AtomicLong(number(lastEvent == null ? after : lastEvent));
        var context = CallersContext.executor();
        if (open.incrementAndGet() > config.most()) {
            open.decrementAndGet();
            throw Problem.unavailable("Too many live timelines are open.", 10);
        }
        return incidents
                .follow(id, who)
                .onItem()
                .transformToMulti(incident -> events(incident, who, last, context, sse))
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** An event stream has begun with 200 before its first event; what is not there must be said before. */
    @ServerRequestFilter
    @SeenFirst
    public Uni<Response> find(ContainerRequestContext request) {
        return incidents
                .follow(request.getUriInfo().getPathParameters().getFirst("id"), caller.get())
                .replaceWith(Uni.createFrom().nullItem());
    }

    private Multi<OutboundSseEvent> events(
            StoredIncident incident, Caller who, AtomicLong last, Executor context, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(incident, who, last, context, sse).runSubscriptionOn(context))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /** What changed; if nothing did, whatever changes before the next sign of life. */
    private Uni<List<OutboundSseEvent>> next(
            StoredIncident incident, Caller who, AtomicLong last, Executor context, Sse sse) {
        return changes(incident, last, sse)
                .chain(found -> found.isEmpty()
                        ? news(context)
                                .chain(() -> incidents.find(incident.uuid().toString(), who))
                                .chain(still -> changes(still, last, sse))
                        : Uni.createFrom().item(found))
                .map(found -> found.isEmpty()
                        ? List.of(sse.newEventBuilder().comment("still here").build())
                        : found);
    }

    private Uni<List<OutboundSseEvent>> changes(StoredIncident incident, AtomicLong last, Sse sse) {
        return Panache.withSession(() -> entries.changes(incident, last.get(), BATCH))
                .map(found -> {
                    found.forEach(one -> last.set(one.change()));
                    return found.stream().map(one -> event(incident, one, sse)).toList();
                });
    }

    private OutboundSseEvent event(StoredIncident incident, StoredEntry found, Sse sse) {
        var content = found.entry();
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(found.change()))
                    .name(content == null ? "removed" : "entry")
                    .data(json.writeValueAsString(
                            content == null ? Map.of("id", found.id(), "incident", incident.label()) : content))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes when something changed somewhere, or when it is time for a sign of life. */
    private Uni<Void> news(Executor context) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> {
                    Runnable wake = () -> emitter.complete(null);
                    long timer = vertx.setTimer(config.heartbeat().toMillis(), ignored -> wake.run());
                    bell.listen(News.CHANGES, wake);
                    emitter.onTermination(() -> {
                        vertx.cancelTimer(timer);
                        bell.forget(News.CHANGES, wake);
                    });
                })
                .emitOn(context);
    }

    private static long number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? 0 : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("Last-Event-ID", "is not an id of this stream");
        }
    }
}
