package io.debrief.console.proxy;

import io.debrief.console.ConsoleSettings;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hangs {@code /v1} into the web server, before the pages. */
@ApplicationScoped
class ProxyRoutes {

    private final Caller caller;
    private final Forwarder forwarder;
    private final boolean https;

    ProxyRoutes(Caller caller, Forwarder forwarder, ConsoleSettings settings) {
        this.caller = caller;
        this.forwarder = forwarder;
        this.https = settings.https();
    }

    void hang(@Observes Router router) {
        if (https) {
            router.route().order(Integer.MIN_VALUE).handler(this::stayOnHttps);
        }
        router.route("/v1/*").order(-100).handler(context -> take(context.request()));
    }

    private void stayOnHttps(RoutingContext context) {
        context.response().putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        context.next();
    }

    private void take(HttpServerRequest request) {
        request.pause();
        var path = request.uri().split("\\?", 2)[0];
        var service = Routes.of(path);
        if (service.isEmpty()) {
            request.resume();
            Problems.answer(request, 404, "not-found", "Nothing is here", "No service answers " + request.path() + ".");
            return;
        }
        switch (caller.of(request)) {
            case Caller.Found.AsItIs asItIs -> forwarder.forward(request, service.get(), null);
            case Caller.Found.InSession person -> forwarder.forward(request, service.get(), person.bearer());
            case Caller.Found.Forged forged -> {
                request.resume();
                Problems.answer(
                        request,
                        403,
                        "csrf",
                        "This did not come from our page",
                        "A change by browser session needs the page's X-CSRF-Token and our own origin.");
            }
        }
    }
}
