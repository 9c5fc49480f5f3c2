package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person takes back a ruling. An undo can be undone; erasures, expiries, labels and later rulings can't.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param ruling the id of the ruling taken back
 */
public record Undo(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID ruling) implements Ruling {}
