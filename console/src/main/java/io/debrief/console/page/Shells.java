package io.debrief.console.page;

import io.debrief.console.session.Visitor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** Frames for this visitor's pages. */
@RequestScoped
public class Shells {

    private final Visitor visitor;
    private final HttpServerRequest request;
    private final Assets assets;

    Shells(Visitor visitor, HttpServerRequest request, Assets assets) {
        this.visitor = visitor;
        this.request = request;
        this.assets = assets;
    }

    /** A frame with this title, this place lit in the bar. */
    public Shell of(String title, String here) {
        var session = visitor.session();
        return new Shell(
                title,
                here,
                session.login().person(),
                session.login().name(),
                session.csrf(),
                Notice.of(request.getParam("said")),
                assets.version());
    }
}
