package io.debrief.ingest.redaction;

import io.debrief.ingest.redaction.SecretNames.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds values after names such as {@code password} and {@code api_key}, in settings, code, addresses and prose. */
final class Assignments implements Finder {

    static final String PASSWORD = "password-assignment";
    static final String SECRET = "secret-assignment";
    static final String PARAMETER = "url-parameter";

    private static final int LONGEST_NAME = 60;
    private static final int NEAR = 48;
    private static final int NEAR_IN_ADDRESS = 300;
    private static final Set<String> PARAMETERS =
            Set.of("key", "sig", "signature", "auth", "pass", "s", "hmac", "sid", "jwt", "ticket", "sso", "otp");

    private final Products products;

    Assignments(Products products) {
        this.products = products;
    }

    @Override
    public List<String> keywords() {
        return List.of(
                "password",
                "passwd",
                "passphrase",
                "passcode",
                "passwort",
                "kennwort",
                "motdepasse",
                "identified by",
                "pwd",
                "pass=",
                "pass:",
                "_pass",
                "pass ",
                "secret",
                "token",
                "credential",
                "key",
                "api key",
                "access key",
                "secret key",
                "private key",
                "auth key",
                "account key",
                "signing key",
                "encryption key",
                "license key",
                "routing key",
                "integration key",
                "sessionid",
                "sessid",
                "session_id",
                "connect.sid",
                "sig=",
                "sig%3d",
                "signature",
                "auth=",
                "dsn",
                "_pat",
                " pat",
                "creds",
                "jwt=",
                "sid=",
                "ticket=",
                "cvv",
                "cvc",
                "otp");
    }

    @Override
    public int look(Scan scan, int start, int end) {
        var text = scan.text();
        var nameStart = nameStart(text, start);
        var nameEnd = nameEnd(text, text.charAt(end - 1) == '=' || text.charAt(end - 1) == ' ' ? end - 1 : end);
        if (Chars.at(text, nameEnd - 3, "%3d")) {
            nameEnd -= 3;
        }
        var name = text.substring(nameStart, nameEnd);
        var parameter = isParameter(text, nameStart);
        var kind = SecretNames.of(name);
        if (parameter
                && (kind == Kind.KEY || kind == Kind.NONE)
                && PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
            kind = Kind.WEAK;
        }
        var separator = kind == Kind.NONE ? null : Separator.after(text, nameStart, nameEnd);
        if (separator == null) {
            return nameEnd;
        }
        var value = Value.at(text, separator, kind == Kind.PASSWORD);
        if (value.start() >= text.length() && separator.kind() != Separator.Kind.SAID) {
            scan.openValue(nameStart);
        }
        return taken(scan, nameStart, kind, separator, value, parameter) ? value.end() : nameEnd;
    }

    private boolean taken(Scan scan, int nameStart, Kind kind, Separator separator, Value value, boolean parameter) {
        var text = scan.text();
        var secret = value.in(text);
        var near = parameter ? NEAR_IN_ADDRESS : NEAR;
        var before = text.substring(Math.max(0, nameStart - near), separator.end());
        var product = kind == Kind.PASSWORD ? null : products.ruleOf(before, secret);
        if (product != null) {
            scan.found(value.start(), value.end(), product, secret, Finding.NAMED);
            return true;
        }
        if (!isSecret(secret, kind, separator.kind(), value.quoted())) {
            return false;
        }
        var rule = parameter ? PARAMETER : kind == Kind.PASSWORD ? PASSWORD : SECRET;
        scan.found(value.start(), value.end(), rule, secret, Finding.WORD);
        return true;
    }

    private static boolean isSecret(String secret, Kind kind, Separator.Kind separator, boolean quoted) {
        return switch (kind) {
            case PASSWORD ->
                Looks.likePassword(
                        secret,
                        separator == Separator.Kind.ASSIGNED
                                || separator == Separator.Kind.ENCODED
                                || (quoted && separator == Separator.Kind.COLON));
            case STRONG, WEAK -> Looks.likeToken(secret, kind);
            case KEY, NONE -> false;
        };
    }

    private static int nameStart(String text, int start) {
        var i = start;
        while (i > 0 && i > start - LONGEST_NAME && Chars.isName(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int nameEnd(String text, int end) {
        var i = end;
        while (i < text.length() && i < end + LONGEST_NAME && Chars.isName(text.charAt(i))) {
            i++;
        }
        while (i > end && (text.charAt(i - 1) == '-' || text.charAt(i - 1) == '.')) {
            i--;
        }
        return i;
    }

    private static boolean isParameter(String text, int nameStart) {
        if (nameStart == 0) {
            return false;
        }
        var before = text.charAt(nameStart - 1);
        return before == '?'
                || before == '&'
                || (before == ';' && text.startsWith("&amp;", nameStart - 5))
                || (nameStart > 2 && (Chars.at(text, nameStart - 3, "%26") || Chars.at(text, nameStart - 3, "%3f")));
    }
}
