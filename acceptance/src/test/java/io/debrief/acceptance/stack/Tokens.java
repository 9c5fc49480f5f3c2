package io.debrief.acceptance.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signs tokens with the key of a stack's data folder, as its console and command line do. */
public final class Tokens {

    private final PrivateKey key;

    Tokens(Path pem) throws IOException {
        var body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            this.key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token as of someone who logged in, with all local roles. */
    public String person(String id) {
        return sign("\"sub\":\"" + id + "\",\"name\":\"" + id + "\",\"azp\":\"debrief-console\",\"sid\":\""
                + UUID.randomUUID() + "\",\"auth_time\":" + now()
                + ",\"amr\":[\"pwd\"],\"groups\":[\"viewer\",\"responder\",\"facilitator\"]");
    }

    /** A machine's token. */
    public String machine(String name, String scopes) {
        return sign("\"sub\":\"" + name + "\",\"azp\":\"" + name + "\",\"scope\":\"" + scopes + "\"");
    }

    private String sign(String claims) {
        var payload = "{\"iss\":\"debrief-local\",\"aud\":\"debrief\",\"jti\":\"" + UUID.randomUUID() + "\",\"iat\":"
                + now() + ",\"exp\":" + (now() + 3600) + "," + claims + "}";
        var unsigned = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encode(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
