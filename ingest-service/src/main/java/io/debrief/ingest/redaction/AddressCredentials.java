package io.debrief.ingest.redaction;

import java.util.List;
import java.util.Set;

/** Finds what stands before the at-sign of an address: a password, or a token in place of a name. */
final class AddressCredentials implements Finder {

    static final String RULE = "url-credentials";
    static final String SENTRY = "sentry-dsn";

    private static final int SHORTEST_SCHEME = 4;
    private static final int LONGEST_HOST = 60;
    private static final int SHORTEST_TOKEN = 20;
    private static final Set<String> PLACEHOLDERS = Set.of("pass", "password", "pwd", "secret", "token");

    /** The sign after them is rarer than the beginning of an address. */
    @Override
    public List<String> keywords() {
        return List.of("@");
    }

    @Override
    public int look(Scan scan, int start, int end) {
        var text = scan.text();
        var i = scan.userInfoStart(start);
        var hash = text.indexOf('#', i, start);
        var stands = i >= SHORTEST_SCHEME && text.startsWith("://", i - 3) && Chars.isWord(text.charAt(i - 4));
        if (stands && i < start && (hash < 0 || text.indexOf(':', i, hash) >= 0)) {
            credentials(scan, i, start);
        }
        return end;
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
