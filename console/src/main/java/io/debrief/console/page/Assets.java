package io.debrief.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Names the version of our styles and scripts, so that browsers keep them and still see every change. */
@ApplicationScoped
public class Assets {

    private static final List<String> FILES = List.of("debrief.css", "doc.js", "live.js", "keys.js", "keep.js");

    private final String version;

    Assets() {
        this.version = hash();
    }

    /** Eight hexadecimal digits. */
    public String version() {
        return version;
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                var path = "META-INF/resources/app/" + file;
                try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
                    if (in == null) {
                        throw new IllegalStateException(path + " is missing from this build");
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash the page's files", e);
        }
    }
}
