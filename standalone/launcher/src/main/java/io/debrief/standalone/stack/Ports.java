package io.debrief.standalone.stack;

import io.debrief.embedded.FreePort;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which part listens where.
 *
 * @param byPart port by part: the services' keys, {@code kafka} and {@code postgres}
 */
public record Ports(Map<String, Integer> byPart) {

    /** The embedded broker's key. */
    public static final String KAFKA = "kafka";

    /** The embedded database server's key. */
    public static final String POSTGRES = "postgres";

    private static final int KAFKA_PORT = 9092;
    private static final int POSTGRES_PORT = 54329;

    /** Keeps the order of the parts. */
    public Ports {
        byPart = new LinkedHashMap<>(byPart);
    }

    /**
     * Reads a setting: empty for the defaults, {@code free} for any free ones, else {@code console=9080,kafka=19092}
     * on top of the defaults.
     *
     * @throws IllegalArgumentException when a part or port does not exist
     */
    public static Ports parse(String setting) {
        var ports = defaults();
        if (setting.isBlank()) {
            return new Ports(ports);
        }
        if (setting.strip().equals("free")) {
            var taken = new HashSet<Integer>();
            ports.replaceAll((part, usual) -> free(taken));
            return new Ports(ports);
        }
        for (var pair : setting.split(",", -1)) {
            var sides = pair.strip().split("=", 2);
            if (sides.length != 2 || !ports.containsKey(sides[0]) || !sides[1].matches("[0-9]{1,5}")) {
                throw new IllegalArgumentException("ports are given as part=number, parts are " + ports.keySet());
            }
            ports.put(sides[0], Integer.valueOf(sides[1]));
        }
        return new Ports(ports);
    }

    /** A part's port. */
    public int of(String part) {
        var port = byPart.get(part);
        if (port == null) {
            throw new IllegalArgumentException("no part " + part);
        }
        return port;
    }

    /** A service's port. */
    public int of(Service service) {
        return of(service.key());
    }

    private static Map<String, Integer> defaults() {
        var ports = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            ports.put(service.key(), service.defaultPort());
        }
        ports.put(KAFKA, KAFKA_PORT);
        ports.put(POSTGRES, POSTGRES_PORT);
        return ports;
    }

    private static int free(Set<Integer> taken) {
        int port = FreePort.find();
        while (!taken.add(port)) {
            port = FreePort.find();
        }
        return port;
    }
}
