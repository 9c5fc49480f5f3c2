package io.debrief.console.fake;

import io.debrief.console.ConsoleSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Settings for tests, and two people who may log in with the password {@code secret}. */
public final class Settings {

    public static final String LOGINS = "[" + login("p_ana", "Ana Ruiz") + "," + login("p_kat", "Kat Osei") + "]";

    private Settings() {}

    public static ConsoleSettings with(Path logins, Path key) {
        return new ConsoleSettings() {
            @Override
            public URI publicUrl() {
                return URI.create("http://localhost:8080");
            }

            @Override
            public Optional<Path> logins() {
                return Optional.ofNullable(logins);
            }

            @Override
            public Optional<Path> signingKey() {
                return Optional.ofNullable(key);
            }

            @Override
            public Duration tokenLife() {
                return Duration.ofMinutes(15);
            }

            @Override
            public SessionTimes session() {
                return new SessionTimes() {
                    @Override
                    public Duration idle() {
                        return Duration.ofHours(12);
                    }

                    @Override
                    public Duration longest() {
                        return Duration.ofHours(24);
                    }
                };
            }

            @Override
            public URI ingestUrl() {
                return publicUrl();
            }

            @Override
            public URI timelineUrl() {
                return publicUrl();
            }

            @Override
            public URI draftingUrl() {
                return publicUrl();
            }

            @Override
            public URI actionsUrl() {
                return publicUrl();
            }
        };
    }

    private static String login(String person, String name) {
        var salt = person.repeat(4).getBytes(StandardCharsets.UTF_8);
        try {
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec("secret".toCharArray(), salt, 10_000, 256))
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return "{\"person\":\"" + person + "\",\"name\":\"" + name
                    + "\",\"roles\":[\"viewer\",\"responder\",\"facilitator\"],\"passwordHash\":\"pbkdf2-sha256:10000:"
                    + base64.encodeToString(salt) + ":" + base64.encodeToString(hash) + "\"}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
