package io.debrief.console.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Answers the proxy gives itself, as problem documents (RFC 9457). */
final class Problems {

    private Problems() {}

    /** Ends the response with a problem, unless it has begun already: then the connection breaks off. */
    static void answer(HttpServerRequest request, int status, String slug, String title, String detail) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        var document = new JsonObject()
                .put("type", "urn:problem:" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.path());
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store");
        response.end(document.toBuffer()).onFailure(gone -> request.connection().close());
    }
}
