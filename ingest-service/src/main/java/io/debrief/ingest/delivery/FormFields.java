package io.debrief.ingest.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a body of type {@code application/x-www-form-urlencoded}. */
final class FormFields {

    private static final int MOST = 1_000;

    private FormFields() {}

    /**
     * The fields by name, the first value of each, at most a thousand.
     *
     * @throws IllegalArgumentException when something in it is not encoded as forms are
     */
    static Map<String, String> of(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : new String(body, StandardCharsets.UTF_8).split("&")) {
            var equals = field.indexOf('=');
            if (equals > 0 && fields.size() < MOST) {
                fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
