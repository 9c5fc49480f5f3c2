package io.debrief.ingest.source;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Why a delivery was not taken.
 *
 * @param status the answer's status
 * @param reason a stable word
 */
public record Rejection(int status, String reason) implements Comparable<Rejection> {

    /** The status of what is not authentic. */
    public static final int NOT_AUTHENTIC = 401;

    /** The broker, a certificate or room is away. */
    public static final Rejection UNAVAILABLE = new Rejection(503, "unavailable");

    /** The body has more bytes than its source may send. */
    public static final Rejection TOO_LARGE = new Rejection(413, "too-large");

    /** The body is nested more deeply than anything that is read. */
    public static final Rejection TOO_DEEP = new Rejection(413, "too-deep");

    /** The body is not JSON, or compressed. */
    public static final Rejection MEDIA_TYPE = new Rejection(415, "media-type");

    /** A delivery was not authentic: {@code missing}, {@code stale} or {@code wrong}. */
    static Rejection notAuthentic(Enum<?> verdict) {
        return new Rejection(NOT_AUTHENTIC, verdict.name().toLowerCase(Locale.ROOT));
    }

    static SortedMap<Rejection, Long> counted(Map<Rejection, LongAdder> rejections) {
        var counted = new TreeMap<Rejection, Long>();
        rejections.forEach((why, count) -> counted.put(why, count.sum()));
        return counted;
    }

    @Override
    public int compareTo(Rejection other) {
        return Comparator.comparingInt(Rejection::status)
                .thenComparing(Rejection::reason)
                .compare(this, other);
    }
}
