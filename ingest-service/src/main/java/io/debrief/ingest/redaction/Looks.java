package io.debrief.ingest.redaction;

import io.debrief.ingest.redaction.SecretNames.Kind;
import java.util.regex.Pattern;

/** Whether a value looks like a secret, given what its name says. */
final class Looks {

    private static final int SHORTEST_PASSWORD = 3;
    private static final int SHORTEST_SAID = 5;
    private static final int SHORTEST_TOKEN = 8;
    private static final double SURPRISING = 2.5;
    private static final double VERY_SURPRISING = 2.8;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_.~:@!#$%^*|?&-]+");
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]{1,20}://.*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.,:%+/_-]+[a-z]{0,2}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z]+(?:[-_./:][a-z0-9]{1,12}){1,8}|[a-z]{2,}[0-9]{1,2}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DIGEST = Pattern.compile("(?:sha(?:1|256|512)|md5)[:-].*");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private Looks() {}

    /** A password that is assigned may look like anything; one that prose may speak of has a digit or sign. */
    static boolean likePassword(String value, boolean sure) {
        if (value.length() < SHORTEST_PASSWORD || Placeholder.is(value)) {
            return false;
        }
        return sure
                ? !Placeholder.isCode(value)
                : value.length() >= SHORTEST_SAID
                        && isMixed(value)
                        && !ADDRESS.matcher(value).matches()
                        && !TIME.matcher(value).matches();
    }

    /** A token, by how much its name says. */
    static boolean likeToken(String value, Kind kind) {
        return value.length() >= SHORTEST_TOKEN
                && TOKEN.matcher(value).matches()
                && isMixed(value)
                && !Placeholder.is(value)
                && !Placeholder.isCode(value)
                && !ADDRESS.matcher(value).matches()
                && !NUMBER.matcher(value).matches()
                && !DIGEST.matcher(value).matches()
                && !TIME.matcher(value).matches()
                && (kind == Kind.STRONG ? strong(value) : weak(value));
    }

    private static boolean strong(String value) {
        return (!SLUG.matcher(value).matches() || hasLongPart(value)) && Entropy.of(value) >= SURPRISING;
    }

    private static boolean weak(String value) {
        return !SLUG.matcher(value).matches() && !UUID.matcher(value).matches() && Entropy.of(value) >= VERY_SURPRISING;
    }

    /** Words joined by hyphens are a name; a long part with digits among them is not a word. */
    private static boolean hasLongPart(String value) {
        for (var part : value.split("[-_./:]", -1)) {
            if (part.length() >= 12 && part.chars().anyMatch(c -> Chars.isDigit((char) c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMixed(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!Character.isLetter(c) && "-_.'".indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }
}
