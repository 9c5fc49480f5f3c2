package io.debrief.console.session;

import io.debrief.console.ConsoleSettings;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The one cookie: an opaque random text, out of reach of scripts and of other sites. */
@ApplicationScoped
public class SessionCookie {

    private final boolean https;

    SessionCookie(ConsoleSettings settings) {
        this.https = settings.https();
    }

    /** What the browser sent, if anything. */
    public Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(Cookie::getValue);
    }

    /** Gives it to the browser for as long as the browser runs. */
    public void set(HttpServerRequest request, String value) {
        request.response().addCookie(cookie(value));
    }

    /** Takes it back. */
    public void clear(HttpServerRequest request) {
        request.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(https)
                .setSameSite(CookieSameSite.STRICT);
    }

    private String name() {
        return https ? "__Host-debrief" : "debrief";
    }
}
