package io.debrief.devservices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens for tests, signed with the key the test stack made. */
public final class TestTokens {

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private TestTokens() {}

    /**
     * A token as the console would get it for someone who logged in.
     *
     * @param id the person's id, such as {@code p_ana}
     * @param roles their roles
     */
    public static String person(String id, String... roles) {
        return sign("\"sub\":\"" + id + "\",\"name\":\"" + id + "\",\"azp\":\"debrief-console\",\"sid\":\""
                + UUID.randomUUID() + "\",\"auth_time\":" + Instant.now().getEpochSecond()
                + ",\"amr\":[\"pwd\"],\"groups\":["
                + quoted(List.of(roles)) + "]");
    }

    /** A token of someone who may read, write and publish: what local people are by default. */
    public static String responder(String id) {
        return person(id, "viewer", "responder", "facilitator");
    }

    /**
     * A machine's token.
     *
     * @param name the service's name
     * @param scopes its scopes
     */
    public static String machine(String name, String... scopes) {
        return sign("\"sub\":\"" + name + "\",\"azp\":\"" + name + "\",\"scope\":\"" + String.join(" ", scopes) + "\"");
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
    }

    private static String sign(String claims) {
        var now = Instant.now().getEpochSecond();
        var payload = "{\"iss\":\"debrief-local\",\"aud\":\"debrief\",\"jti\":\"" + UUID.randomUUID() + "\",\"iat\":"
                + now + ",\"exp\":" + (now + 3600) + "," + claims + "}";
        var unsigned = encode(HEADER.getBytes(StandardCharsets.UTF_8)) + "."
                + encode(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a test token", e);
        }
    }

    private static PrivateKey key() throws GeneralSecurityException {
        var encoded = ConfigProvider.getConfig().getValue("debrief.test.signing-key", String.class);
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
