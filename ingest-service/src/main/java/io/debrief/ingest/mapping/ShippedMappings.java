package io.debrief.ingest.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mappings that come with Debrief, each of them a type of source. */
public final class ShippedMappings {

    /** Their names, in the order in which a body of an unknown sender is tried on them. */
    public static final List<String> NAMES = List.of(
            "rootly",
            "firehydrant",
            "linear",
            "azure-monitor",
            "gcp-monitoring",
            "newrelic",
            "pingdom",
            "graylog",
            "site24x7",
            "checkly");

    private ShippedMappings() {}

    static Map<String, Mapping> read() {
        var mappings = new LinkedHashMap<String, Mapping>();
        NAMES.forEach(name -> mappings.put(name, MappingParser.parse(name, name + ".yaml", text(name))));
        return mappings;
    }

    /** The file of a shipped mapping, as an example to begin with. */
    public static String text(String name) {
        try (var file = ShippedMappings.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("no mapping " + name + " is shipped");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
