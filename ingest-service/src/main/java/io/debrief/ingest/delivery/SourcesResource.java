package io.debrief.ingest.delivery;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.SignalPublisher;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.Sources;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The configured sources and how they are doing; no secrets. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private static final int COME_AGAIN = 5;

    private final Sources sources;
    private final SourceHealth health;
    private final SignalPublisher publisher;
    private final CurrentCaller caller;
    private final Clock clock;

    SourcesResource(
            Sources sources, SourceHealth health, SignalPublisher publisher, CurrentCaller caller, Clock clock) {
        this.sources = sources;
        this.health = health;
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
    }

    /** All sources. */
    @GET
    public SourceList list() {
        return new SourceList(
                sources.book().all().stream().map(this::view).toList(),
                sources.trouble().orElse(null));
    }

    /** Sends a signal marked as a test the whole way a source's signals go, signature left out. */
    @POST
    @Path("{source}/test")
    @ResponseStatus(202)
    public Uni<Receipt.Accepted> test(@PathParam("source") String name) {
        var person = caller.person();
        var source = sources.book()
                .find(name)
                .orElseThrow(() -> Problem.notFound("unknown-source", "There is no such source."));
        var now = clock.instant();
        var fold = Identity.join("test", name, Ids.random().toString());
        var signal = Draft.of(SignalKind.OTHER, fold, When.receipt(now))
                .title("Test of the source " + name)
                .text("Sent by " + person.name() + " to see whether signals of this source arrive.")
                .key("source:" + name)
                .test(true)
                .finish(new Stamp(name, source.type().word(), Trust.UNAUTHENTICATED, now, false, false));
        return publisher
                .publish(List.of(signal), List.of())
                .onFailure(BrokerAwayException.class)
                .transform(e -> Problem.unavailable("The broker is away; try again.", COME_AGAIN))
                .replaceWith(new Receipt.Accepted(1, 0, List.of(signal.id())));
    }

    private View view(Source source) {
        var counts = health.counts(source);
        return new View(
                source.name(),
                source.type().word(),
                source.scheme().word(),
                path(source),
                source.secrets().size(),
                counts.lastSeen(),
                counts.deliveries(),
                counts.signals(),
                counts.ignored(),
                counts.repeated(),
                counts.quarantined(),
                counts.refused(),
                counts.refusedShare(),
                hint(source));
    }

    private static String path(Source source) {
        var token = source.scheme() == Scheme.PATH_TOKEN ? "/{secret}" : "";
        return "/v1/sources/" + source.name() + "/events" + token;
    }

    private static @Nullable String hint(Source source) {
        return source.type().word().equals("slack") && source.botToken() == null
                ? "Without a bot token people and channels appear as ids."
                : null;
    }

    /**
     * The sources.
     *
     * @param items each source
     * @param next always null: there is one page
     * @param trouble what is wrong with the sources file as it is now, while an earlier reading stays in force
     */
    public record SourceList(
            List<View> items,
            @Nullable String next,
            @Nullable String trouble) {

        SourceList(List<View> items, @Nullable String trouble) {
            this(items, null, trouble);
        }
    }

    /**
     * One source since this process started.
     *
     * @param name its name
     * @param type what it speaks
     * @param scheme how it proves itself
     * @param path where it sends
     * @param secrets how many secrets are in force
     * @param lastSeen when an authentic delivery last arrived
     * @param deliveries authentic deliveries
     * @param signals signals made of them
     * @param ignored deliveries that did not concern us
     * @param repeated authentic deliveries that had come before
     * @param quarantined parts that could not be read
     * @param refused deliveries that were not authentic
     * @param refusedShare the share of refused ones among the last ten minutes' deliveries, 0 to 1
     * @param hint what would make it better
     */
    public record View(
            String name,
            String type,
            String scheme,
            String path,
            int secrets,
            @Nullable Instant lastSeen,
            long deliveries,
            long signals,
            long ignored,
            long repeated,
            long quarantined,
            long refused,
            double refusedShare,
            @Nullable String hint) {}
}
