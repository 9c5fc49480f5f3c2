package io.debrief.contracts.topic;

/**
 * The key of a record on {@link Topic#RESTRICTED}: which public topic the record belongs to, and its key there. Its
 * value is the full record of that topic, or none where that topic would have a tombstone.
 *
 * @param topic the public topic's name
 * @param key the key on that topic
 */
public record RestrictedKey(String topic, String key) {

    /** The key as it travels: {@code topic/key}. */
    public String text() {
        return topic + "/" + key;
    }

    /**
     * Reads a key as it travels.
     *
     * @throws IllegalArgumentException where it names no topic
     */
    public static RestrictedKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("not a key of a restricted record: " + text);
        }
        return new RestrictedKey(text.substring(0, slash), text.substring(slash + 1));
    }
}
