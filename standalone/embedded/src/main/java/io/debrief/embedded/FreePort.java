package io.debrief.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port nobody listens on. */
public final class FreePort {

    private FreePort() {}

    /**
     * A loopback port that was free a moment ago; another process may still be quicker.
     *
     * @throws UncheckedIOException when the system has none
     */
    public static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
