package io.debrief.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.console.account.Logins;
import io.debrief.console.fake.MovableClock;
import io.debrief.console.fake.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private KeyPair keys;
    private Logins logins;
    private Sessions sessions;
    private PersonTokens tokens;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Files.writeString(folder.resolve("key.pem"), pem);
        Files.writeString(folder.resolve("logins.json"), Settings.LOGINS);
        var settings = Settings.with(folder.resolve("logins.json"), folder.resolve("key.pem"));
        logins = new Logins(settings, JSON);
        sessions = new Sessions(clock, logins, settings);
        tokens = new PersonTokens(clock, JSON, settings);
    }

    @Test
    void aSessionEndsByIdlenessByAgeByLogoutAndWithItsLogin() throws IOException {
        // Idle
        var idle = start("ana");
        clock.forward(Duration.ofHours(12));
        assertThat(sessions.find(idle)).isEmpty();

        // Age, however busy
        var busy = start("ana");
        for (var hour = 0; hour < 23; hour++) {
            clock.forward(Duration.ofHours(1));
            assertThat(sessions.find(busy)).isPresent();
        }
        clock.forward(Duration.ofHours(1));
        assertThat(sessions.find(busy)).isEmpty();

        // Logout
        var left = start("ana");
        sessions.end(left);
        assertThat(sessions.find(left)).isEmpty();

        // The login is gone
        var gone = start("ana");
        Files.writeString(folder.resolve("logins.json"), "[]");
        assertThat(sessions.find(gone)).isEmpty();
    }

    @Test
    void aTokenSaysWhoItIsAndIsSignedAndRenewedBeforeItEnds() throws Exception {
        // Given
        var session = sessions.find(start("ana")).orElseThrow();

        // When
        var token = tokens.of(session);

        // Then
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("debrief-local");
        assertThat(claims.path("aud").asText()).isEqualTo("debrief");
        assertThat(claims.path("sub").asText()).isEqualTo("p_ana");
        assertThat(claims.path("azp").asText()).isEqualTo("debrief-console");
        assertThat(claims.path("sid").asText()).isEqualTo(session.sid());
        assertThat(claims.path("amr").get(0).asText()).isEqualTo("pwd");
        assertThat(claims.path("auth_time").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(claims.path("groups")).hasSize(3);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(3600);
        assertThat(signed(token)).isTrue();

        // When / Then
        clock.forward(Duration.ofMinutes(9));
        assertThat(tokens.of(session)).isEqualTo(token);
        clock.forward(Duration.ofMinutes(2));
        assertThat(tokens.of(session)).isNotEqualTo(token);
    }

    @Test
    void nothingSecretStandsInWhatMayBeLogged() {
        var session = sessions.find(start("ana")).orElseThrow();
        assertThat(session.toString()).doesNotContain(session.csrf()).doesNotContain("pbkdf2");
    }

    private String start(String name) {
        return sessions.start(logins.named(name).orElseThrow(), List.of("pwd"));
    }

    private boolean signed(String token) throws GeneralSecurityException {
        var end = token.lastIndexOf('.');
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
