package io.debrief.console.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.console.ConsoleSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the token a session's calls carry: a JWT (RFC 7519) signed RS256 by the local issuer. */
@ApplicationScoped
public class PersonTokens {

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final Clock clock;
    private final ObjectMapper json;
    private final Duration life;
    private final Optional<PrivateKey> key;
    private final Map<String, Minted> minted = new ConcurrentHashMap<>();

    PersonTokens(Clock clock, ObjectMapper json, ConsoleSettings settings) {
        this.clock = clock;
        this.json = json;
        this.life = settings.tokenLife().compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : settings.tokenLife();
        this.key = settings.signingKey().map(SigningKey::read);
    }

    /** A token for this session with at least a third of its life before it. */
    public String of(Session session) {
        var now = clock.instant();
        minted.values().removeIf(old -> !now.isBefore(old.expiresAt));
        var ready = minted.compute(
                session.sid(),
                (sid, old) ->
                        old != null && now.isBefore(old.expiresAt.minus(life.dividedBy(3))) ? old : mint(session, now));
        return ready.token;
    }

    private Minted mint(Session session, Instant now) {
        var expiresAt = now.plus(life);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", "debrief-local");
        claims.put("aud", "debrief");
        claims.put("sub", session.login().person());
        claims.put("name", session.login().name());
        claims.put("azp", "debrief-console");
        claims.put("sid", session.sid());
        claims.put("jti", Secrets.next());
        claims.put("auth_time", session.startedAt().getEpochSecond());
        claims.put("amr", session.amr());
        claims.put("groups", session.login().roles());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        return new Minted(sign(claims), expiresAt);
    }

    private String sign(Map<String, Object> claims) {
        var unsigned = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.orElseThrow(() -> new IllegalStateException(
                    "debrief.console.signing-key is not set, so nobody can be let through to the services")));
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private String encode(Map<String, Object> part) {
        try {
            return base64(json.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a token", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Minted(String token, Instant expiresAt) {}
}
