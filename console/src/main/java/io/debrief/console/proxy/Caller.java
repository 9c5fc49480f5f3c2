package io.debrief.console.proxy;

import io.debrief.console.ConsoleSettings;
import io.debrief.console.session.PersonTokens;
import io.debrief.console.session.SameOrigin;
import io.debrief.console.session.SessionCookie;
import io.debrief.console.session.Sessions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Finds out on whose behalf a call goes on. */
@ApplicationScoped
class Caller {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PersonTokens tokens;
    private final String publicHost;

    Caller(Sessions sessions, SessionCookie cookie, PersonTokens tokens, ConsoleSettings settings) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.publicHost = settings.publicUrl().getAuthority();
    }

    /** On whose behalf. */
    sealed interface Found {

        /** The call brings its own proof, or needs none: it goes on as it is. */
        record AsItIs() implements Found {}

        /** A person at a browser: the call goes on with their token. */
        record InSession(String bearer) implements Found {}

        /** A change from a browser that our own page did not send. */
        record Forged() implements Found {}
    }

    Found of(HttpServerRequest request) {
        if (request.getHeader("Authorization") != null) {
            return new Found.AsItIs();
        }
        var session = cookie.of(request).flatMap(sessions::find);
        if (session.isEmpty()) {
            return new Found.AsItIs();
        }
        if (!HARMLESS.contains(request.method().name())) {
            var fromHere = SameOrigin.allows(
                    request.getHeader("Sec-Fetch-Site"),
                    request.getHeader("Origin"),
                    request.getHeader("Host"),
                    publicHost);
            if (!fromHere || !SameOrigin.sameToken(session.get().csrf(), request.getHeader("X-CSRF-Token"))) {
                return new Found.Forged();
            }
        }
        return new Found.InSession("Bearer " + tokens.of(session.get()));
    }
}
