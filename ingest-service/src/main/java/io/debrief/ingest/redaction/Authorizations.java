package io.debrief.ingest.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what the headers of requests prove themselves with: bearer tokens, basic credentials, other schemes, cookies. */
final class Authorizations implements Finder {

    static final String BEARER = "bearer-token";
    static final String BASIC = "basic-credentials";
    static final String OTHER = "authorization-header";
    static final String COOKIE = "http-cookie";

    private static final int LONGEST = 4096;
    private static final int SHORTEST = 8;
    private static final int SHORTEST_BEARER = 12;
    private static final double SURPRISING = 2.5;
    private static final Set<String> WHOLE_LINE = Set.of("digest", "aws4-hmac-sha256", "oauth", "hawk", "signature");

    @Override
    public List<String> keywords() {
        return List.of("authorization", "bearer", "basic ", "cookie");
    }

    @Override
    public int look(Scan scan, int start, int end) {
        return switch (Character.toLowerCase(scan.text().charAt(start + 1))) {
            case 'e' -> bearer(scan, end);
            case 'a' -> basic(scan, start, end);
            case 'o' -> cookie(scan, end);
            default -> header(scan, end);
        };
    }

    private static int bearer(Scan scan, int end) {
        var value = token(scan.text(), skip(scan.text(), end, " :=\"'\t", 4));
        var token = value.in(scan.text());
        if (value.start() > end && token.length() >= SHORTEST_BEARER && Looks.likeToken(token, SecretNames.Kind.WEAK)) {
            scan.found(value.start(), value.end(), BEARER, token, Finding.PLACE);
            return value.end();
        }
        return end;
    }

    private static int basic(Scan scan, int start, int end) {
        var value = token(scan.text(), skip(scan.text(), end, " ", 3));
        var password = scan.startsAt(start) ? password(value.in(scan.text())) : null;
        if (password == null) {
            return end;
        }
        scan.found(value.start(), value.end(), BASIC, password, Finding.PLACE);
        return value.end();
    }

    private static int header(Scan scan, int end) {
        var text = scan.text();
        var i = skip(text, end, "\\\"' \t", 6);
        if (i >= text.length() || ":=,".indexOf(text.charAt(i)) < 0) {
            return end;
        }
        var from = skip(text, i + 1, "\\\"' \t", 6);
        var word = token(text, from);
        var scheme = word.in(text).toLowerCase(Locale.ROOT);
        var spaced =
                word.end() < text.length() && text.charAt(word.end()) == ' ' && !scheme.isEmpty() && !hasDigit(scheme);
        if (WHOLE_LINE.contains(scheme) && spaced) {
            return rest(scan, word.end() + 1, OTHER);
        }
        var value = spaced ? token(text, skip(text, word.end(), " ", 3)) : word;
        var secret = value.in(text);
        if (scheme.equals("bearer")
                || scheme.equals("basic")
                || secret.length() < SHORTEST
                || !hasDigit(secret)
                || Placeholder.is(secret)
                || Entropy.of(secret) < SURPRISING) {
            return i;
        }
        scan.found(value.start(), value.end(), OTHER, secret, Finding.PLACE);
        return value.end();
    }

    private static int cookie(Scan scan, int end) {
        var text = scan.text();
        var i = skip(text, end, "\\\"' ", 4);
        return i < text.length() && text.charAt(i) == ':' ? rest(scan, skip(text, i + 1, "\\\"' ", 5), COOKIE) : end;
    }

    /** Everything up to the end of the line or the closing quote, where it holds a value. */
    private static int rest(Scan scan, int from, String rule) {
        var text = scan.text();
        var i = from;
        while (i < text.length()
                && i < from + LONGEST
                && "\n\r'‹".indexOf(text.charAt(i)) < 0
                && !(text.charAt(i) == '"' && !rule.equals(OTHER))
                && !(text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'n')) {
            i++;
        }
        var secret = text.substring(from, i).strip();
        if (secret.length() >= SHORTEST && secret.indexOf('=') > 0) {
            scan.found(from, from + secret.length(), rule, secret, Finding.PLACE);
        }
        return i;
    }

    /** The password in base64 credentials; null where it is something else. */
    static @Nullable String password(String encoded) {
        if (encoded.length() < SHORTEST) {
            return null;
        }
        try {
            var plain = new String(
                    Base64.getDecoder().decode(encoded.replace('-', '+').replace('_', '/')), StandardCharsets.UTF_8);
            var colon = plain.indexOf(':');
            var readable = plain.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != 0xfffd);
            return readable && colon >= 0 && plain.length() > colon + 1 ? plain.substring(colon + 1) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static Value token(String text, int from) {
        var i = from;
        while (i < text.length()
                && i < from + LONGEST
                && (Chars.isBase64(text.charAt(i)) || ".~=:".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        while (i > from && ".:".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return new Value(from, i, false);
    }

    private static int skip(String text, int from, String what, int most) {
        var i = from;
        while (i < text.length() && i < from + most && what.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> Chars.isDigit((char) c));
    }
}
