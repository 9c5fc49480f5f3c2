package io.debrief.platform.version;

import io.debrief.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, and the conditions on them. */
public final class Versions {

    private Versions() {}

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only where the caller saw the newest version.
     *
     * @param ifMatch the {@code If-Match} header
     * @param current the version as it is
     * @throws Problem 428 without the header, 400 where it is not a tag of ours, 412 where it is stale
     */
    public static void require(@Nullable String ifMatch, long current) {
        if (read(ifMatch) != current) {
            throw new Problem(412, "stale-version", "It changed since you read it; the version is now " + current + ".")
                    .with("version", current);
        }
    }

    /**
     * The version a caller saw.
     *
     * @throws Problem 428 without the header, 400 where it is not a tag of ours
     */
    public static long read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(428, "if-match-missing", "Send If-Match with the version you saw.");
        }
        var tag = ifMatch.trim();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
            tag = tag.substring(1, tag.length() - 1);
        }
        try {
            return Long.parseLong(tag);
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match", "is not a version");
        }
    }

    /** Whether the caller has the newest version already, for 304. */
    public static boolean matches(@Nullable String ifNoneMatch, long current) {
        return ifNoneMatch != null && ifNoneMatch.contains(tag(current));
    }
}
