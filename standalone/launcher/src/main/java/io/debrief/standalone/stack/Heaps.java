package io.debrief.standalone.stack;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Heaps as people write them: {@code timeline=1600,ingest=512}, in megabytes. */
public final class Heaps {

    private static final int LEAST = 64;
    private static final int MOST = 1_000_000;

    private Heaps() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is none
     */
    public static Map<Service, Integer> parse(String text) {
        var heaps = new EnumMap<Service, Integer>(Service.class);
        for (var part : text.split(",")) {
            if (!part.isBlank()) {
                var words = part.strip().split("=", 2);
                heaps.put(service(words[0].strip(), part), megabytes(words.length == 2 ? words[1].strip() : "", part));
            }
        }
        return heaps;
    }

    private static Service service(String name, String part) {
        try {
            return Service.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(part);
        }
    }

    private static int megabytes(String number, String part) {
        try {
            int megabytes = Integer.parseInt(number);
            if (megabytes >= LEAST && megabytes <= MOST) {
                return megabytes;
            }
        } catch (NumberFormatException e) {
            throw wrong(part);
        }
        throw wrong(part);
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                "--heap: '" + part.strip() + "' is not a service and its megabytes, such as timeline=1600");
    }
}
