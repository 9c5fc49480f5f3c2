package io.debrief.ingest.redaction;

import java.util.List;
import java.util.Set;

/** Finds what stands before the at-sign of an address: a password, or a token in place of a name. */
final class AddressCredentials implements Finder {

    static final String RULE = "url-credentials";
    static final String SENTRY = "sentry-dsn";

    private static final int LONGEST = 1024;
    private static final int LONGEST_HOST = 60;
    private static final int SHORTEST_TOKEN = 20;
    private static final Set<String> PLACEHOLDERS = Set.of("pass", "password", "pwd", "secret", "token");

    @Override
    public List<String> keywords() {
        return List.of("://");
    }

    @Override
    public int look(Scan scan, int start, int end) {
        var text = scan.text();
        if (start == 0 || !Chars.isWord(text.charAt(start - 1))) {
            return end;
        }
        var at = -1;
        var i = end;
        while (i < text.length()
                && i < end + LONGEST
                && "/?\"'<>‹\\|`{}".indexOf(text.charAt(i)) < 0
                && !Chars.isSpace(text.charAt(i))
                && (text.charAt(i) != '#' || text.lastIndexOf(':', i) >= end)) {
            at = text.charAt(i) == '@' ? i : at;
            i++;
        }
        if (at > end) {
            credentials(scan, end, at);
        }
        return i;
    }

    private static void credentials(Scan scan, int start, int at) {
        var text = scan.text();
        var colon = text.indexOf(':', start, at);
        if (colon < 0) {
            var token = text.substring(start, at);
            if (token.length() >= SHORTEST_TOKEN && token.chars().allMatch(c -> Chars.isName((char) c))) {
                scan.found(start, at, isSentry(text, at) ? SENTRY : RULE, token, Finding.PLACE);
            }
            return;
        }
        var password = text.substring(colon + 1, at);
        if (!password.isEmpty() && !Placeholder.is(password) && !PLACEHOLDERS.contains(password)) {
            scan.found(colon + 1, at, RULE, password, Finding.PLACE);
        }
        var user = text.substring(start, colon);
        if (user.length() >= SHORTEST_TOKEN && Looks.likeToken(user, SecretNames.Kind.WEAK)) {
            scan.found(start, colon, RULE, user, Finding.PLACE);
        }
    }

    private static boolean isSentry(String text, int at) {
        return text.indexOf("sentry", at, Math.min(text.length(), at + LONGEST_HOST)) > 0;
    }
}
