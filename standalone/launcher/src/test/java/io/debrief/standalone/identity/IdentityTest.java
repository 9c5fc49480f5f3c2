package io.debrief.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void prepare() throws IOException {
        data = new DataFolder(folder).create();
        SigningKey.create(data);
    }

    @Test
    void aPersonsTokenShowsThatAPersonLoggedInAndWithWhat() throws Exception {
        // When
        var token = issuer().person(new Login("p_ana", "Ana Ruiz", People.FLAT, ""), "pwd");

        // Then
        var claims = verified(token);
        assertThat(claims.path("sub").asText()).isEqualTo("p_ana");
        assertThat(claims.path("azp").asText()).isEqualTo("debrief-cli");
        assertThat(claims.path("sid").asText()).isNotEmpty();
        assertThat(claims.path("auth_time").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.plusSeconds(3600).getEpochSecond());
        assertThat(claims.path("amr")).map(JsonNode::asText).containsExactly("pwd", "cli");
        assertThat(claims.path("groups")).map(JsonNode::asText).containsExactlyElementsOf(People.FLAT);
    }

    @Test
    void aMachinesTokenHasNothingOfAPerson() throws Exception {
        var claims = verified(issuer().machine("dashboard", "id-1", List.of("a", "b"), Duration.ofDays(1)));
        assertThat(claims.has("sid") || claims.has("auth_time") || claims.has("groups"))
                .isFalse();
        assertThat(claims.path("scope").asText()).isEqualTo("a b");
        assertThat(claims.path("azp").asText()).isEqualTo("dashboard");
    }

    @Test
    void aRevokedMachinesTokensAreListedByIdOnePerLine() throws Exception {
        // Given
        var machines = new MachineTokens(data, Clock.fixed(NOW, ZoneOffset.UTC));
        var first = verified(machines.issue("robot", List.of("x"), Duration.ofDays(1)));
        var second = verified(machines.issue("robot", List.of("x"), Duration.ofDays(1)));
        machines.issue("other", List.of("x"), Duration.ofDays(1));

        // When
        int revoked = machines.revoke("robot");

        // Then
        assertThat(revoked).isEqualTo(2);
        assertThat(Files.readAllLines(data.revoked()))
                .containsExactlyInAnyOrder(
                        first.path("jti").asText(), second.path("jti").asText());
        assertThat(machines.revoke("robot")).isZero();
        assertThat(machines.list()).filteredOn(token -> !token.revoked()).hasSize(1);
    }

    @Test
    void peopleAreFoundByIdShortNameOrFullName() throws IOException {
        // Given
        var people = new People(data);
        people.put(
                new DirectoryEntry("p_ana", "Ana Ruiz", null, Map.of("slack", "U1"), List.of(), People.FLAT, false),
                "correct horse");

        // Then
        assertThat(people.find("p_ana")).isPresent();
        assertThat(people.find("Ana")).isPresent();
        assertThat(people.find("ana ruiz")).isPresent();
        assertThat(people.find("kat")).isEmpty();
        var hash = people.find("ana").orElseThrow().passwordHash();
        assertThat(Passwords.matches("correct horse", hash)).isTrue();
        assertThat(Passwords.matches("correct hors", hash)).isFalse();
        assertThat(Files.readString(data.logins())).doesNotContain("correct");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.logins())))
                .isEqualTo("rw-------");
    }

    @Test
    void idsAreMadeOfPlainLetters() {
        assertThat(People.idOf("Åsa Öberg")).isEqualTo("p_asa");
    }

    @Test
    void aKeyIsMadeOnce() throws IOException {
        var before = Files.readString(data.signingKey());
        SigningKey.create(data);
        assertThat(Files.readString(data.signingKey())).isEqualTo(before);
    }

    private TokenIssuer issuer() throws IOException {
        return new TokenIssuer(SigningKey.read(data.signingKey()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The claims, after the signature was checked with the public key that services get. */
    private JsonNode verified(String token) throws Exception {
        var parts = token.split("\\.");
        var encoded =
                Base64.getDecoder().decode(Files.readString(data.publicKey()).strip());
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return JsonFile.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }
}
