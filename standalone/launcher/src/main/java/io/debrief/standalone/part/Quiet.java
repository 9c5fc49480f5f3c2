package io.debrief.standalone.part;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the embedded parts to what matters; they say a thousand things at start. */
public final class Quiet {

    private static final List<Logger> LOUD = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state"),
            Logger.getLogger("io.zonky"));

    private Quiet() {}

    /** Warnings and errors only. */
    public static void logs() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tTZ %4$s %3$s %5$s%6$s%n");
        LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** Errors only, for the launcher's own clients: brokers that are away are told in words. */
    public static void clients() {
        LOUD.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
