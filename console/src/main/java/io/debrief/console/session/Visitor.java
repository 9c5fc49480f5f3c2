package io.debrief.console.session;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Whoever makes this request. */
@RequestScoped
public class Visitor {

    private final PersonTokens tokens;
    private @Nullable Session session;

    Visitor(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /** Their session. */
    public Session session() {
        if (session == null) {
            throw new IllegalStateException("this page is behind the login, and nobody is logged in");
        }
        return session;
    }

    /** The header value their calls to the services carry. */
    public String bearer() {
        return "Bearer " + tokens.of(session());
    }

    void is(Session who) {
        session = who;
    }
}
