package io.debrief.standalone.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds out before anything starts whether the ports are free. */
final class PortCheck {

    private PortCheck() {}

    /** Refuses to go on where a port is taken, naming it and the setting that changes it. */
    static void check(StackSettings settings) {
        var taken = taken(settings);
        if (!taken.isEmpty()) {
            throw new CannotStart(String.join("\n", taken)
                    + "\nStop what listens there, or choose others: --ports part=number,… (or --ports free)");
        }
    }

    private static List<String> taken(StackSettings settings) {
        var taken = new ArrayList<String>();
        settings.ports().byPart().forEach((part, port) -> {
            boolean foreign = part.equals(Ports.KAFKA) && settings.kafka() != null
                    || part.equals(Ports.POSTGRES) && settings.postgres() != null;
            var address = address(settings, part);
            boolean byHand = settings.services().stream()
                            .noneMatch(service -> service.key().equals(part))
                    && !part.equals(Ports.KAFKA)
                    && !part.equals(Ports.POSTGRES);
            if (!foreign && !byHand && !free(address, port)) {
                taken.add("Port " + port + " on " + address + ", wanted for " + part
                        + ", is taken or not ours to bind; change it with --ports " + part + "=<number>");
            }
        });
        return taken;
    }

    private static String address(StackSettings settings, String part) {
        for (var service : Service.values()) {
            if (service.key().equals(part) && service.faced()) {
                return settings.bind();
            }
        }
        return StackSettings.LOOPBACK;
    }

    private static boolean free(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
