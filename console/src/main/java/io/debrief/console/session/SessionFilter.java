package io.debrief.console.session;

import io.debrief.console.ConsoleSettings;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Stands before every page: who is it, and does a change come from our own forms? */
class SessionFilter {

    /** The form field, and in lower case the header, that holds a session's token. */
    static final String CSRF_FIELD = "_csrf";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Visitor visitor;
    private final String publicHost;

    SessionFilter(Sessions sessions, SessionCookie cookie, Visitor visitor, ConsoleSettings settings) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.visitor = visitor;
        this.publicHost = settings.publicUrl().getAuthority();
    }

    @WithFormRead
    @ServerRequestFilter
    @Nullable
    Response check(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        var request = routing.request();
        var harmless = HARMLESS.contains(context.getMethod());
        if (!harmless && !comesFromHere(request)) {
            return plain(403, "This came from another site, so nothing was changed.");
        }
        var session = cookie.of(request).flatMap(sessions::find);
        session.ifPresent(visitor::is);
        if (context.getUriInfo().getPath().equals("/login")) {
            return null;
        }
        if (session.isEmpty()) {
            return toLogin(request, harmless);
        }
        if (!harmless && !SameOrigin.sameToken(session.get().csrf(), token(context))) {
            return plain(403, "This form is from an older login. Nothing was changed: go back, reload, send it again.");
        }
        return null;
    }

    private boolean comesFromHere(HttpServerRequest request) {
        return SameOrigin.allows(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                publicHost);
    }

    private static @Nullable String token(ResteasyReactiveContainerRequestContext context) {
        var header = context.getHeaderString("X-CSRF-Token");
        if (header != null) {
            return header;
        }
        var server = (org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext)
                context.getServerRequestContext();
        return server.getFormParameter(CSRF_FIELD, true, false) instanceof String field ? field : null;
    }

    private static Response toLogin(HttpServerRequest request, boolean harmless) {
        var back = harmless ? request.uri() : "/";
        var login = "/login?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            return Response.status(401).header("HX-Redirect", login).build();
        }
        return Response.status(303).header(HttpHeaders.LOCATION, login).build();
    }

    private static Response plain(int status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(words)
                .build();
    }
}
