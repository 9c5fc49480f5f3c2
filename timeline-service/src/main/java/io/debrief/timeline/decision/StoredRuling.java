package io.debrief.timeline.decision;

import io.debrief.timeline.ruling.Ruling;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ruling and what it is filed under.
 *
 * @param ruling the ruling
 * @param incident the incident, where it is about one or about an entry of one
 * @param line the line or entry, where it is about one
 */
public record StoredRuling(
        Ruling ruling, @Nullable UUID incident, @Nullable UUID line) {}
