package io.debrief.console.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something comes from our own pages. */
public final class SameOrigin {

    private SameOrigin() {}

    /**
     * Judges by what browsers send and pages cannot forge.
     *
     * @param site the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}, or what stands for it
     * @param publicHost host and port people come to, behind a proxy that rewrites {@code Host}
     */
    public static boolean allows(
            @Nullable String site, @Nullable String origin, @Nullable String host, String publicHost) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        var from = authority(origin);
        return from != null && (from.equalsIgnoreCase(host) || from.equalsIgnoreCase(publicHost));
    }

    /** Compares a token with the expected one in constant time. */
    public static boolean sameToken(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String authority(String origin) {
        try {
            var uri = new URI(origin);
            var authority = uri.getAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
