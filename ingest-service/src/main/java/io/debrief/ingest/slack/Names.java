package io.debrief.ingest.slack;

import org.jspecify.annotations.Nullable;

/** Names of people and channels, as far as they are known. */
public interface Names {

    /** The name of a person, null where it is not known (yet). */
    @Nullable
    String person(String source, String id);

    /** The name of a channel without its number sign, null where it is not known (yet). */
    @Nullable
    String channel(String source, String id);

    /** Takes a channel's name from an event. */
    void channelIs(String source, String id, String name);

    /** Knows nobody: ids stay ids. */
    static Names none() {
        return new Names() {
            @Override
            public @Nullable String person(String source, String id) {
                return null;
            }

            @Override
            public @Nullable String channel(String source, String id) {
                return null;
            }

            @Override
            public void channelIs(String source, String id, String name) {
                // nobody asks
            }
        };
    }
}
