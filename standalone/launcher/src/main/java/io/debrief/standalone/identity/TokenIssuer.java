package io.debrief.standalone.identity;

import io.debrief.standalone.data.DataFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Issues the tokens of the standalone stack; production has an identity provider instead. */
public final class TokenIssuer {

    private static final String ISSUER = "debrief-local";
    private static final Duration HOUR = Duration.ofHours(1);

    private final SigningKey key;
    private final Clock clock;

    /** An issuer that signs with a key and reads the time from a clock. */
    public TokenIssuer(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * The issuer of a folder.
     *
     * @throws IOException when its key cannot be read
     */
    public static TokenIssuer of(DataFolder data) throws IOException {
        return new TokenIssuer(SigningKey.read(data.signingKey()), Clock.systemUTC());
    }

    /**
     * An hour for a person.
     *
     * @param login the person
     * @param how how they proved who they are, beside {@code cli}: {@code pwd}, or {@code demo} where nobody did
     */
    public String person(Login login, String how) {
        var claims = claims(login.person(), UUID.randomUUID().toString(), HOUR);
        claims.put("name", login.name());
        claims.put("azp", "debrief-cli");
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("auth_time", clock.instant().getEpochSecond());
        claims.put("amr", List.of(how, "cli"));
        claims.put("groups", new ArrayList<>(login.roles()));
        return key.sign(claims);
    }

    /**
     * A machine's token.
     *
     * @param name the machine
     * @param id the token's id, by which it can be revoked
     * @param scopes what it may do
     * @param life how long it is good for
     */
    public String machine(String name, String id, List<String> scopes, Duration life) {
        var claims = claims(name, id, life);
        claims.put("azp", name);
        claims.put("scope", String.join(" ", scopes));
        return key.sign(claims);
    }

    private Map<String, Object> claims(String subject, String id, Duration life) {
        Instant now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("aud", "debrief");
        claims.put("sub", subject);
        claims.put("jti", id);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        return claims;
    }
}
