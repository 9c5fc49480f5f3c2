package io.debrief.ingest.redaction;

import java.util.Locale;
import java.util.Set;

/** What the name of a field, setting or parameter says about its value. */
final class SecretNames {

    private static final int LONGEST = 80;
    private static final String[] PASSWORDS = {
        "password", "passwd", "passphrase", "passcode", "passwort", "kennwort", "motdepasse", "pwd", "identifiedby"
    };
    private static final String[] STRONG = {
        "secretkey",
        "secretaccesskey",
        "clientsecret",
        "signingsecret",
        "webhooksecret",
        "appsecret",
        "consumersecret",
        "sharedsecret",
        "apisecret",
        "secretkeybase",
        "apikey",
        "apitoken",
        "accesstoken",
        "authtoken",
        "refreshtoken",
        "sessiontoken",
        "bearertoken",
        "idtoken",
        "bottoken",
        "privatekey",
        "accesskey",
        "authkey",
        "accountkey",
        "encryptionkey",
        "signingkey",
        "masterkey",
        "licensekey",
        "licencekey",
        "servicekey",
        "appkey",
        "applicationkey",
        "routingkey",
        "integrationkey",
        "deploykey",
        "storagekey",
        "functionskey",
        "subscriptionkey",
        "writekey",
        "setcookie",
        "sessionid",
        "phpsessid",
        "connectsid",
        "geniekey",
        "xtoken",
        "oauthtoken",
        "logintoken",
        "sastoken"
    };
    private static final String[] WEAK = {"token", "secret", "secrets", "tokens", "credential", "credentials"};
    private static final String[] KEYS = {"key", "pat", "dsn", "auth", "sig", "signature", "cred", "creds", "appid"};
    private static final String[] NEVER = {
        "pagetoken", "nexttoken", "continuationtoken", "synctoken", "unexpectedtoken", "invalidtoken", "resumetoken",
        "canceltoken", "cancellationtoken", "maxtokens", "numtokens", "totaltokens", "prompttokens", "inputtokens",
        "outputtokens", "completiontokens", "ofsecret", "imagepullsecret", "imagepullsecrets", "pushtoken"
    };
    /** Fields that hold nothing else. */
    private static final Set<String> ALWAYS = Set.of(
            "secretkey",
            "secretaccesskey",
            "awssecretaccesskey",
            "clientsecret",
            "signingsecret",
            "webhooksecret",
            "apikey",
            "xapikey",
            "apitoken",
            "accesstoken",
            "authtoken",
            "refreshtoken",
            "sessiontoken",
            "bearertoken",
            "privatekey",
            "authorization",
            "proxyauthorization",
            "xauthtoken",
            "xvaulttoken",
            "privatetoken",
            "token",
            "cookie",
            "setcookie",
            "cvv",
            "cvc",
            "otp");

    private SecretNames() {}

    /** How much a name says. */
    enum Kind {
        /** Its value is a password, whatever it looks like. */
        PASSWORD,
        /** Its value is a secret unless it does not look like one at all. */
        STRONG,
        /** Its value is a secret where it looks like one. */
        WEAK,
        /** Its value is a secret only where a product named beside it has such secrets. */
        KEY,
        /** It says nothing. */
        NONE
    }

    static Kind of(String name) {
        if (name.length() > LONGEST) {
            return Kind.NONE;
        }
        var plain = plain(name);
        if (endsWith(plain, PASSWORDS) || endsInPass(name, plain)) {
            return Kind.PASSWORD;
        }
        if (endsWith(plain, NEVER)) {
            return Kind.NONE;
        }
        if (endsWith(plain, STRONG) || plain.equals("cookie")) {
            return Kind.STRONG;
        }
        if (endsWith(plain, WEAK)) {
            return Kind.WEAK;
        }
        return endsWith(plain, KEYS) ? Kind.KEY : Kind.NONE;
    }

    /** Whether a field of this name holds a secret whatever it looks like. */
    static boolean always(String name) {
        return name.length() <= LONGEST && (ALWAYS.contains(plain(name)) || of(name) == Kind.PASSWORD);
    }

    /** Lower-case letters and digits only, without a number at the end. */
    private static String plain(String name) {
        var plain = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            if (Chars.isWord(name.charAt(i))) {
                plain.append(name.charAt(i));
            }
        }
        while (!plain.isEmpty() && Chars.isDigit(plain.charAt(plain.length() - 1))) {
            plain.setLength(plain.length() - 1);
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean endsInPass(String name, String plain) {
        return plain.equals("pass")
                || plain.equals("dbpass")
                || plain.equals("userpass")
                || name.endsWith("_pass")
                || name.endsWith("_PASS")
                || name.endsWith(".pass")
                || (name.endsWith("Pass") && !name.endsWith("ByPass"));
    }

    private static boolean endsWith(String plain, String[] endings) {
        for (var ending : endings) {
            if (plain.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
