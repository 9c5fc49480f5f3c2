package io.debrief.ingest.delivery;

import io.debrief.ingest.signature.Attempt;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose a CloudEvent is that comes to {@code /v1/events}, an address without a source's name: the source the query names,
 * else the only one of the type, else the one whose secret or signature came along.
 */
final class EventSources {

    private static final String TYPE = "cloudevents";

    private EventSources() {}

    /**
     * The source; with several and none of their secrets, the first, which will find the delivery not authentic.
     *
     * @param named what the query says, null where it says nothing
     */
    static Optional<Source> choose(SourceBook book, @Nullable String named, Attempt attempt) {
        if (named != null) {
            return book.find(named).filter(EventSources::takesEvents);
        }
        var sources = book.all().stream().filter(EventSources::takesEvents).toList();
        return sources.stream()
                .filter(source -> !source.verifier().begin(attempt).futile())
                .findFirst()
                .or(() -> sources.stream().findFirst());
    }

    private static boolean takesEvents(Source source) {
        return source.type().word().equals(TYPE);
    }
}
