package io.debrief.standalone.stack;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, without who asks.
 *
 * @param host the server
 * @param port its port
 * @param name the database
 * @param user who may create roles, where we were told
 * @param password that user's
 */
record DatabaseAddress(
        String host,
        int port,
        String name,
        @Nullable String user,
        @Nullable String password) {

    private static final int USUAL_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database}, also with {@code postgres:} or {@code jdbc:} in
     * front.
     */
    static DatabaseAddress parse(String url) {
        var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            var uri = new URI(plain);
            var path = uri.getPath();
            if (!("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                    || uri.getHost() == null
                    || path == null
                    || path.length() < 2) {
                throw new CannotStart("--postgres wants postgresql://user:password@host:port/database");
            }
            var user = uri.getUserInfo() == null
                    ? new String[0]
                    : uri.getUserInfo().split(":", 2);
            return new DatabaseAddress(
                    uri.getHost(),
                    uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                    path.substring(1),
                    user.length > 0 ? user[0] : null,
                    user.length > 1 ? user[1] : null);
        } catch (URISyntaxException e) {
            // Not the exception's own words: they repeat the address, and with it the password.
            throw new CannotStart("--postgres is not an address: " + e.getReason() + " at " + e.getIndex());
        }
    }

    String jdbc() {
        return "jdbc:" + reactive();
    }

    String reactive() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }
}
