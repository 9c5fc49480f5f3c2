package io.debrief.ingest.slack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Names by Slack's Web API, remembered for an hour. A name that is not known yet is asked for in the background; the
 * signal at hand goes on with the id.
 */
public final class SlackDirectory implements Names {

    private static final int MOST_NAMES = 20_000;
    private static final int MOST_QUESTIONS = 32;
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;

    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_NAMES;
        }
    });
    private final Set<String> asking = ConcurrentHashMap.newKeySet();
    private final Lookup lookup;
    private final LongSupplier millis;

    /**
     * A directory.
     *
     * @param lookup asks Slack
     * @param millis the clock, in milliseconds
     */
    public SlackDirectory(Lookup lookup, LongSupplier millis) {
        this.lookup = lookup;
        this.millis = millis;
    }

    @Override
    public @Nullable String person(String source, String id) {
        return name(source, "users.info", "user", id);
    }

    @Override
    public @Nullable String channel(String source, String id) {
        return name(source, "conversations.info", "channel", id);
    }

    @Override
    public void channelIs(String source, String id, String name) {
        known.put(key(source, "channel", id), new Known(name, millis.getAsLong() + HOUR));
    }

    private @Nullable String name(String source, String method, String kind, String id) {
        var key = key(source, kind, id);
        var found = known.get(key);
        if ((found == null || found.until() < millis.getAsLong())
                && lookup.possible(source)
                && asking.size() < MOST_QUESTIONS
                && asking.add(key)) {
            lookup.ask(source, method, kind, id, answer -> remember(key, answer));
        }
        return found == null ? null : found.name();
    }

    /** What Slack does not tell now is asked again in a minute. */
    private void remember(String key, Optional<String> answer) {
        var now = millis.getAsLong();
        if (answer.isPresent()) {
            known.put(key, new Known(answer.get(), now + HOUR));
        } else {
            var before = known.get(key);
            known.put(key, new Known(before == null ? null : before.name(), now + MINUTE));
        }
        asking.remove(key);
    }

    private static String key(String source, String kind, String id) {
        return source + "|" + kind + "|" + id;
    }

    private record Known(@Nullable String name, long until) {}

    /** Asks Slack, without waiting. */
    public interface Lookup {

        /** Whether a source has a token to ask with. */
        boolean possible(String source);

        /** Asks for one name; the answer is empty where Slack tells none, for whatever reason. */
        void ask(
                String source,
                String method,
                String kind,
                String id,
                java.util.function.Consumer<Optional<String>> answer);
    }
}
