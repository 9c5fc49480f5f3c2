package io.debrief.drafting.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.platform.ids.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Lets the language model write the summary; everything else, and the summary when it fails, is the embedded engine's. */
@ApplicationScoped
public class ModelCompressor {

    private static final String VERSION = "1";
    private static final int TRIES = 2;

    private final Endpoint endpoint;
    private final ModelConfig config;
    private final EmbeddedCompressor embedded;
    private final Summaries summaries;
    private final ObjectMapper json;
    private final Clock clock;
    private final Breaker breaker;

    ModelCompressor(
            Endpoint endpoint,
            ModelConfig config,
            EmbeddedCompressor embedded,
            Summaries summaries,
            ObjectMapper json,
            Clock clock) {
        this.endpoint = endpoint;
        this.config = config;
        this.embedded = embedded;
        this.summaries = summaries;
        this.json = json;
        this.clock = clock;
        this.breaker = new Breaker(clock);
    }

    /**
     * A draft and what made it.
     *
     * @param content the draft
     * @param engine the model, or the embedded engine with the reason why the model did not
     */
    public record Summarised(DraftContent content, DraftSnapshot.Engine engine) {}

    /** The draft with the model's summary; blocks up to the configured deadline. */
    public Summarised summarise(Evidence evidence, DraftContent base) {
        if (breaker.open()) {
            return fallback(base, "left alone after failures");
        }
        var marker = Ids.random().toString().replace("-", "");
        var shown = Spotlight.of(evidence, cited(base), marker);
        if (shown.isEmpty()) {
            return fallback(base, "too large");
        }
        try {
            var answer = ask(shown.get(), marker);
            breaker.succeeded();
            return answer.flatMap(read -> summaries.of(read, shown.get(), evidence, base))
                    .map(content -> new Summarised(
                            content, new DraftSnapshot.Engine("model", VERSION, config.name(), Prompt.VERSION)))
                    .orElseGet(() -> fallback(base, answer.isEmpty() ? "unreadable answers" : "nothing was supported"));
        } catch (TimeoutException e) {
            breaker.failed();
            return fallback(base, "no answer in time");
        } catch (ExecutionException e) {
            breaker.failed();
            Log.warnf("The model's endpoint failed: %s", String.valueOf(e.getCause()));
            return fallback(base, "the endpoint failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fallback(base, "interrupted");
        }
    }

    /** Asks, and once more where the answer cannot be read; both within one deadline. */
    private Optional<Answer> ask(Spotlight shown, String marker)
            throws TimeoutException, ExecutionException, InterruptedException {
        Instant deadline = clock.instant().plus(config.deadline());
        var question = Prompt.question(shown.text());
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var left = Duration.between(clock.instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw new TimeoutException();
            }
            try {
                return Optional.of(Answer.read(endpoint.ask(Prompt.system(marker), question, left), json));
            } catch (Answer.Unreadable e) {
                question = Prompt.again(shown.text(), String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Summarised fallback(DraftContent base, String why) {
        return new Summarised(
                base,
                new DraftSnapshot.Engine(
                        embedded.engine(),
                        embedded.version(),
                        config.name(),
                        Prompt.VERSION + ", fell back to the embedded engine: " + why));
    }

    private static Set<UUID> cited(DraftContent base) {
        return base.statements().stream()
                .flatMap(statement -> statement.citations().stream())
                .map(Statement.Citation::line)
                .collect(Collectors.toUnmodifiableSet());
    }
}
