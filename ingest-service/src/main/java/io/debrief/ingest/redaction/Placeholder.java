package io.debrief.ingest.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands where a secret would, and is none: masks, variables, words about secrets, code. */
final class Placeholder {

    private static final Pattern MASKED = Pattern.compile("[*xX•.#_\\-]{1,4096}+|\\.{2,}.*");
    private static final Pattern BRACKETED =
            Pattern.compile("(?s)\\$\\{.*|\\$\\(.*|\\{\\{.*|<[^<>]*>?|\\[[A-Za-z _-]*]?|\\(.*\\)|%\\(.*|%\\{.*|@\\{.*");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$[A-Z_][A-Z0-9_]{0,80}+|\\$[a-z_]{1,80}+|%[A-Z_]{2,80}+%|%[sdvq]");
    private static final Pattern CODE = Pattern.compile(
            "[A-Za-z_$][A-Za-z_$]*(?:\\.[A-Za-z_$][A-Za-z_$]*)+(?:[(\\[].*)?|[A-Za-z_$][\\w$.]*\\(.*|&[A-Za-z_]\\w*");
    private static final Pattern PATH = Pattern.compile("(?:~|\\.{1,2})?/[\\w.-]+(?:/[\\w.-]+)*/?");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "none",
            "nil",
            "undefined",
            "redacted",
            "required",
            "invalid",
            "missing",
            "wrong",
            "expired",
            "incorrect",
            "empty",
            "unset",
            "hidden",
            "masked",
            "filtered",
            "yes",
            "no",
            "on",
            "off",
            "string",
            "str",
            "text",
            "varchar",
            "bytes",
            "value",
            "password",
            "passwd",
            "pass",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "optional",
            "unknown",
            "prompt",
            "stdin",
            "input",
            "yourpassword",
            "your-password",
            "your_password",
            "not",
            "n/a",
            "todo",
            "changed",
            "reset",
            "and",
            "for",
            "the");

    private Placeholder() {}

    static boolean is(String value) {
        return value.isBlank()
                || value.startsWith(Marker.START)
                || value.indexOf('‹') >= 0
                || MASKED.matcher(value).matches()
                || BRACKETED.matcher(value).matches()
                || VARIABLE.matcher(value).matches()
                || WORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a piece of a program, such as {@code request.token} or {@code next()}, or a path of a file. */
    static boolean isCode(String value) {
        return CODE.matcher(value).matches() || PATH.matcher(value).matches();
    }
}
