package io.debrief.console.login;

import io.debrief.console.page.Assets;
import io.debrief.console.page.Go;
import io.debrief.console.session.SessionCookie;
import io.debrief.console.session.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Login and logout of local people; with an identity provider this is the part that goes. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LoginResource {

    private final Doorkeeper doorkeeper;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Assets assets;

    LoginResource(Doorkeeper doorkeeper, Sessions sessions, SessionCookie cookie, Assets assets) {
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
        this.cookie = cookie;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "login")
    static class Templates {
        static native TemplateInstance login(String assets, String to, String name, String trouble);
    }

    /** The form. */
    @GET
    @Path("login")
    public TemplateInstance form(@QueryParam("to") @Nullable String to) {
        return Templates.login(assets.version(), own(to), "", "");
    }

    /** A try. */
    @POST
    @Path("login")
    public Response login(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("to") @Nullable String to,
            HttpServerRequest request) {
        var typed = name == null ? "" : name;
        var address = request.remoteAddress().hostAddress();
        return switch (doorkeeper.tryLogin(typed, password == null ? "" : password, address)) {
            case Doorkeeper.Outcome.In in -> {
                cookie.of(request).ifPresent(sessions::end);
                cookie.set(request, sessions.start(in.login(), List.of("pwd")));
                yield Go.to(own(to));
            }
            case Doorkeeper.Outcome.Refused refused ->
                again(401, to, typed, "This name and password do not go together.");
            case Doorkeeper.Outcome.Later later ->
                again(429, to, typed, "Too many tries. Wait ten minutes, then try again.");
        };
    }

    /** The end of a session. */
    @POST
    @Path("logout")
    public Response logout(HttpServerRequest request) {
        cookie.of(request).ifPresent(sessions::end);
        cookie.clear(request);
        return Go.to("/login");
    }

    private Response again(int status, @Nullable String to, String name, String trouble) {
        return Response.status(status)
                .entity(Templates.login(assets.version(), own(to), name, trouble))
                .build();
    }

    /** Only a path of ours: the address after login must not lead elsewhere. */
    static String own(@Nullable String to) {
        if (to == null || !to.startsWith("/") || to.startsWith("//") || to.startsWith("/login")) {
            return "/";
        }
        for (var i = 0; i < to.length(); i++) {
            var c = to.charAt(i);
            if (c == '\\' || c <= ' ' || c > '~') {
                return "/";
            }
        }
        try {
            return new URI(to).getAuthority() == null ? to : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
