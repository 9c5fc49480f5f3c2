package io.debrief.standalone.backfill;

import io.debrief.standalone.http.Api;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for an ingest that is away, and does then what was to be done. */
final class Away {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long LONGEST_ASKED = 60;

    private final Ingest ingest;
    private final Backfill.Patience patience;
    private final Ticker ticker;

    Away(Ingest ingest, Backfill.Patience patience, Ticker ticker) {
        this.ingest = ingest;
        this.patience = patience;
        this.ticker = ticker;
    }

    /** Something done by calls. */
    @FunctionalInterface
    interface Deed<T> {

        T by(Api api) throws IOException, InterruptedException;
    }

    /** Ingest is there and wants to be left alone for a while. */
    static final class NotNow extends IOException {

        private static final long serialVersionUID = 1;

        private final long seconds;

        NotNow(@Nullable String seconds) {
            super("ingest has too much to do");
            this.seconds = seconds == null || !seconds.matches("\\d{1,4}")
                    ? 1
                    : Math.min(LONGEST_ASKED, Long.parseLong(seconds));
        }
    }

    /**
     * An answer that is one.
     *
     * @throws IOException when ingest cannot answer now
     */
    static Api.Answer there(Api.Answer answer) throws IOException {
        switch (answer.status()) {
            case 500, 502, 504 -> throw new IOException(answer.call() + " was answered with " + answer.status());
            case 503 -> throw new NotNow(answer.header("retry-after"));
            default -> {
                return answer;
            }
        }
    }

    /**
     * The result of the first time it succeeds.
     *
     * @throws IOException when ingest stays away for too long
     */
    <T> T until(Deed<T> deed) throws IOException, InterruptedException {
        long since = System.nanoTime();
        boolean said = false;
        while (true) {
            try {
                var api = ingest.now().orElseThrow(() -> new IOException("nothing runs"));
                return deed.by(api);
            } catch (IOException e) {
                if (System.nanoTime() - since > patience.away().toNanos()) {
                    throw new IOException("ingest is away; run the same command again and it goes on", e);
                }
                if (!said) {
                    ticker.say("Ingest does not answer now; waiting for it");
                    said = true;
                }
                Thread.sleep(e instanceof NotNow later ? later.seconds * 1000 : PAUSE.toMillis());
            }
        }
    }
}
