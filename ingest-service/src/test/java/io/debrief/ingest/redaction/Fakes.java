package io.debrief.ingest.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes secrets that open nothing, out of forms such as {@code ghp_{an:36}}; the same seed gives the same. */
final class Fakes {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = LOWER.toUpperCase(java.util.Locale.ROOT);
    private static final String DIGITS = "0123456789";
    private static final Pattern PART = Pattern.compile("\\{([A-Za-z0-9]+)(?::([0-9]+)(?:-([0-9]+))?)?}");
    private static final String[] ISSUERS = {"4", "51", "55", "2221", "37", "34", "6011", "3528", "36"};

    private final Random random;

    Fakes(long seed) {
        random = new Random(seed);
    }

    String of(String form) {
        return PART.matcher(form).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(part(match)));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(java.util.List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String part(MatchResult match) {
        var least = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        var most = match.group(3) == null ? least : Integer.parseInt(match.group(3));
        var length = least + random.nextInt(most - least + 1);
        return switch (match.group(1)) {
            case "an" -> sure(text(LOWER + UPPER + DIGITS, length));
            case "hex" -> sure(text(DIGITS + "abcdef", length));
            case "HEX" -> text(DIGITS + "ABCDEF", length);
            case "d" -> text(DIGITS, length);
            case "d1" -> (1 + random.nextInt(9)) + text(DIGITS, length - 1);
            case "up" -> sure(text(UPPER + DIGITS, length));
            case "low" -> sure(text(LOWER + DIGITS, length));
            case "b32" -> text(UPPER + "234567", length);
            case "b64" -> text(LOWER + UPPER + DIGITS + "+/", length - 1) + text(LOWER + UPPER + DIGITS, 1);
            case "b64safe" -> text(LOWER + UPPER + DIGITS, length);
            case "url", "url1" ->
                sure(text(LOWER + UPPER, 1) + text(LOWER + UPPER + DIGITS + "-_", length - 2) + text(LOWER + UPPER, 1));
            case "uuid" -> uuid(text("123456789abcdef", 1));
            case "uuid4" -> uuid("4");
            case "basic" -> base64("deploy:" + of("{an:14}"));
            case "card" -> card();
            case "word" -> WORDS[random.nextInt(WORDS.length)];
            default -> match.group();
        };
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String uuid(String version) {
        var hex = DIGITS + "abcdef";
        return text(hex, 8) + "-" + text(hex, 4) + "-" + version + text(hex, 3) + "-a" + text(hex, 3) + "-"
                + text(hex, 12);
    }

    private String card() {
        var issuer = ISSUERS[random.nextInt(ISSUERS.length)];
        var length = issuer.startsWith("3") && !issuer.startsWith("35") ? issuer.equals("36") ? 14 : 15 : 16;
        var digits = issuer + text(DIGITS, length - issuer.length() - 1);
        for (var check = 0; check < 10; check++) {
            if (passesLuhn(digits + check)) {
                return digits + check;
            }
        }
        throw new IllegalStateException("one of ten digits passes");
    }

    static boolean passesLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
        }
        return sum % 10 == 0;
    }

    /** Real tokens have digits; so do these. */
    private String sure(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9') || text.length() < 3
                ? text
                : text.substring(0, text.length() / 2) + random.nextInt(10) + text.substring(text.length() / 2 + 1);
    }

    private String text(String alphabet, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static final String[] WORDS = {
        "checkout", "payments", "search", "latency", "rollback", "deploy", "cache", "queue", "timeout", "replica",
                "primary",
        "shard", "gateway", "ingress", "token", "secret", "password", "key", "broker", "partition", "consumer", "lag"
    };
}
