package io.debrief.ingest.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds secrets in base64: the words that give secrets away are looked for in the three forms base64 gives them, the text
 * around is decoded and searched as any other.
 */
final class Encoded implements Finder {

    private static final int LEFT = 2048;
    private static final int RIGHT = 4096;
    private static final int SHORTEST = 16;
    private static final int CERTAIN = 4;
    private static final int QUAD = 4;
    private static final int LONGEST_WORD = 24;
    private static final List<String> WORDS = List.of(
            "password",
            "passwd",
            "secret",
            "token",
            "api_key",
            "api-key",
            "apikey",
            "access_key",
            "private key",
            "://",
            "ghp_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "akia",
            "sk_live_",
            "hvs.",
            "authorization",
            "bearer");
    private static final int[] PHASES = {0, 2, 3, 1};

    @Override
    public List<String> keywords() {
        var forms = new LinkedHashSet<String>();
        for (var word : WORDS) {
            var title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            for (var written : List.of(word, title, word.toUpperCase(Locale.ROOT))) {
                forms.addAll(forms(written));
            }
        }
        return List.copyOf(forms);
    }

    @Override
    public int look(Scan scan, int start, int end) {
        for (var phase : PHASES) {
            if (start >= phase) {
                var judged = look(scan, start - phase);
                if (judged > 0) {
                    return judged;
                }
            }
        }
        return end;
    }

    /** Decodes around a place where four characters begin that stand for three bytes; 0 where that gives no secret. */
    private static int look(Scan scan, int quad) {
        var text = scan.text();
        if (!beginsWord(text, quad)) {
            return 0;
        }
        var left = quad;
        while (left >= QUAD && left > quad - LEFT && isQuad(text, left - QUAD)) {
            left -= QUAD;
        }
        var right = quad;
        while (right < text.length() && right < quad + RIGHT && Chars.isBase64(text.charAt(right))) {
            right++;
        }
        if (right - left < SHORTEST) {
            return right;
        }
        var plain = decoded(text.substring(left, right));
        var middle = (quad - left) / QUAD * 3;
        var from = middle;
        while (from > 0 && isReadable(plain.charAt(from - 1))) {
            from--;
        }
        var to = middle;
        while (to < plain.length() && isReadable(plain.charAt(to))) {
            to++;
        }
        // A word was there, so this is the right way to decode it: what is not found now is not found later.
        return to - from < SHORTEST / 2
                ? right
                : judged(scan, plain.substring(from, to), left + (from + 2) / 3 * QUAD, right);
    }

    private static boolean beginsWord(String text, int quad) {
        var end = quad;
        while (end < text.length() && end < quad + LONGEST_WORD && Chars.isBase64(text.charAt(end))) {
            end++;
        }
        var plain = decoded(text.substring(quad, end)).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(word -> {
            var place = plain.indexOf(word);
            return place >= 0 && place < 3;
        });
    }

    private static int judged(Scan scan, String plain, int from, int to) {
        var within = scan.within(plain).settled(plain);
        if (within.isEmpty()) {
            return to;
        }
        var text = scan.text();
        var end = to;
        while (end < text.length() && end < to + 2 && text.charAt(end) == '=') {
            end++;
        }
        var secret = within.getFirst();
        scan.found(Math.min(from, to), end, secret.rule(), secret.secret(), Finding.PLACE);
        return end;
    }

    private static List<String> forms(String word) {
        var forms = new ArrayList<String>();
        for (var shift = 0; shift < 3; shift++) {
            var encoded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("\0".repeat(shift) + word).getBytes(StandardCharsets.US_ASCII));
            var first = shift == 0 ? 0 : shift + 1;
            var certain = (shift + word.length()) * 8 / 6;
            if (certain - first >= CERTAIN) {
                forms.add(encoded.substring(first, certain).toLowerCase(Locale.ROOT));
            }
        }
        return forms;
    }

    private static String decoded(String base64) {
        var whole = base64.replace('-', '+').replace('_', '/');
        var length = whole.length() % QUAD == 1 ? whole.length() - 1 : whole.length();
        return new String(Base64.getDecoder().decode(whole.substring(0, length)), StandardCharsets.ISO_8859_1);
    }

    private static boolean isQuad(String text, int from) {
        for (var i = from; i < from + QUAD; i++) {
            if (!Chars.isBase64(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\n' || c == '\r' || c == '\t';
    }
}
