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
import io.debrief.ingest.silence.SilenceWatch;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.Sources;
import io.debrief.ingest.spool.Spool;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The configured sources and how they are doing; no secrets. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private static final int COME_AGAIN = 5;

    private final Sources sources;
    private final SourceHealth health;
    private final SilenceWatch watch;
    private final Spool spool;
    private final SignalPublisher publisher;
    private final CurrentCaller caller;
    private final Clock clock;

    SourcesResource(
            Sources sources,
            SourceHealth health,
            SilenceWatch watch,
            Spool spool,
            SignalPublisher publisher,
            CurrentCaller caller,
            Clock clock) {
        this.sources = sources;
        this.health = health;
        this.watch = watch;
        this.spool = spool;
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
    }

    /** All sources. */
    @GET
    @Operation(
            summary = "The sources and how each is doing",
            description =
                    "When each was last heard, its rate and usual rate, what was rejected and why, quarantined parts,"
                            + " gaps, and since when it is silent. Counts are those of the process that answers, since it started.")
    public SourceList list() {
        return new SourceList(
                sources.book().all().stream().map(this::view).toList(),
                sources.trouble().orElse(null),
                spool.shown().orElse(null));
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

    private SourceView view(Source source) {
        return SourceView.of(source, health.counts(source), watch.hearing(source), path(source), hint(source));
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
     * @param spool how full the spool of this process is, null where it has none
     */
    public record SourceList(
            List<SourceView> items,
            @Nullable String next,
            @Nullable String trouble,
            Spool.@Nullable State spool) {

        SourceList(List<SourceView> items, @Nullable String trouble, Spool.@Nullable State spool) {
            this(items, null, trouble, spool);
        }
    }
}
