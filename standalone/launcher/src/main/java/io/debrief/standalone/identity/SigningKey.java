package io.debrief.standalone.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.data.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The key the local issuer signs tokens with (RS256). */
public final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * Makes a key pair where the folder has none.
     *
     * @throws IOException when it cannot be written
     */
    public static void create(DataFolder data) throws IOException {
        if (Files.exists(data.signingKey()) && Files.exists(data.publicKey())) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded());
            OwnerOnly.write(
                    data.publicKey(),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
            OwnerOnly.write(data.signingKey(), BEGIN + "\n" + body + "\n" + END + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks RSA", e);
        }
    }

    /**
     * Reads the private key.
     *
     * @throws IOException when there is none or it cannot be read
     */
    public static SigningKey read(Path pem) throws IOException {
        var body = Files.readString(pem).replace(BEGIN, "").replace(END, "");
        try {
            var encoded = Base64.getMimeDecoder().decode(body);
            return new SigningKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " is not an RSA key in PKCS 8", e);
        }
    }

    /** A JSON Web Token of these claims (RFC 7519). */
    String sign(Map<String, Object> claims) {
        try {
            var unsigned = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private static String encode(Map<String, Object> part) throws JsonProcessingException {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JsonFile.JSON.writeValueAsBytes(part));
    }
}
