package io.debrief.drafting.compression;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to compress.
 *
 * @param form a draft, or a briefing while the incident is open
 * @param since for a briefing: when the reader last looked, null where they never did
 * @param asOf for a briefing: the moment it speaks of, by default the last line's
 */
public record Options(
        Form form, @Nullable Instant since, @Nullable Instant asOf) {

    /** What is asked for. */
    public enum Form {
        /** All compressed sections. */
        DRAFT,
        /** State, impact, tried so far, open questions. */
        BRIEFING;

        /** The word on the wire. */
        public String word() {
            return this == DRAFT ? "draft" : "briefing";
        }
    }

    /** A draft. */
    public static Options draft() {
        return new Options(Form.DRAFT, null, null);
    }

    /** A briefing for somebody who last looked then, or never. */
    public static Options briefing(@Nullable Instant since) {
        return new Options(Form.BRIEFING, since, null);
    }
}
