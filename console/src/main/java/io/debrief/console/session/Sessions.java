package io.debrief.console.session;

import io.debrief.console.ConsoleSettings;
import io.debrief.console.account.Login;
import io.debrief.console.account.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this process: kept in memory, gone with it, ended by time, logout, or a change of the login. */
@ApplicationScoped
public class Sessions {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Logins logins;
    private final Duration idle;
    private final Duration longest;

    /** By the hash of the cookie's value: whoever reads this memory cannot replay it. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Sessions(Clock clock, Logins logins, ConsoleSettings settings) {
        this.clock = clock;
        this.logins = logins;
        this.idle = settings.session().idle();
        this.longest = settings.session().longest();
    }

    /**
     * Starts a session.
     *
     * @return the cookie's value
     */
    public String start(Login login, List<String> amr) {
        makeRoom();
        var cookie = Secrets.next();
        var session = new Session(Secrets.next(), login, List.copyOf(amr), clock.instant(), Secrets.next());
        held.put(hash(cookie), new Held(session, clock.instant()));
        return cookie;
    }

    /** The living session of this cookie, if there is one. */
    public Optional<Session> find(String cookie) {
        var key = hash(cookie);
        var found = held.computeIfPresent(key, (k, old) -> alive(old) ? new Held(old.session, clock.instant()) : null);
        return Optional.ofNullable(found).map(Held::session);
    }

    /** Ends it. */
    public void end(String cookie) {
        held.remove(hash(cookie));
    }

    private boolean alive(Held one) {
        var now = clock.instant();
        return now.isBefore(one.seenAt.plus(idle))
                && now.isBefore(one.session.startedAt().plus(longest))
                && logins.stillHas(one.session.login());
    }

    private void makeRoom() {
        held.values().removeIf(one -> !alive(one));
        while (held.size() >= MOST) {
            held.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().seenAt))
                    .ifPresent(oldest -> held.remove(oldest.getKey()));
        }
    }

    private static String hash(String cookie) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private record Held(Session session, Instant seenAt) {}
}
