package io.debrief.ingest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.signature.Certificates;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.ProblemDocument;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers to senders, in the words each of them acts on. */
@ApplicationScoped
class Answers {

    private static final String JSON = "application/json";
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    void receipt(RoutingContext context, Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted accepted -> send(context, 202, JSON, accepted);
            case Receipt.Challenge challenge -> text(context, challenge.text());
            case Receipt.TooLarge tooLarge ->
                problem(
                        context,
                        new Problem(
                                413,
                                "too-large",
                                "The body is larger or more deeply nested than this source may send; a gap was"
                                        + " noted."));
            case Receipt.WrongMediaType wrong ->
                problem(
                        context,
                        new Problem(415, "unsupported-media-type", "The body must be JSON and not compressed."));
        }
    }

    void unknown(RoutingContext context) {
        problem(context, Problem.notFound("unknown-source", "There is no such source."));
    }

    void unauthorized(RoutingContext context) {
        problem(context, new Problem(401, "unauthorized", "The delivery is not authentic."));
    }

    /** Whatever went wrong on our side: come again. */
    void unavailable(RoutingContext context, Throwable failure) {
        if (failure instanceof BrokerAwayException || failure instanceof Certificates.AwayException) {
            Log.debugf("A sender is asked to come again: %s", failure.getMessage());
        } else {
            Log.error("A delivery could not be taken in", failure);
        }
        comeAgain(context);
    }

    /** The body is not read to its end, so a connection that has one request at a time cannot be used any more. */
    void giveUp(RoutingContext context, boolean noRoom) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        if (noRoom) {
            comeAgain(context);
        } else {
            problem(context, new Problem(413, "too-large", "The body is larger than anything that is read."));
        }
    }

    private void comeAgain(RoutingContext context) {
        context.response().putHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        problem(context, Problem.unavailable("This cannot be stored now; please send it again.", RETRY_AFTER_SECONDS));
    }

    private void problem(RoutingContext context, Problem problem) {
        var document = ProblemDocument.of(problem, instance(context));
        send(context, problem.status(), ProblemDocument.MEDIA_TYPE, document);
    }

    /** Not the whole path: what follows a source's address may be a secret. */
    private static String instance(RoutingContext context) {
        var source = context.pathParam("source");
        return source == null ? context.normalizedPath() : "/v1/sources/" + source + "/events";
    }

    private void text(RoutingContext context, String text) {
        end(context, 200, "text/plain;charset=UTF-8", Buffer.buffer(text));
    }

    private void send(RoutingContext context, int status, String mediaType, Object value) {
        try {
            end(context, status, mediaType, Buffer.buffer(json.writeValueAsBytes(value)));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    /** A sender that went away meanwhile hears nothing; what it sent is stored all the same. */
    private static void end(RoutingContext context, int status, String mediaType, Buffer body) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body)
                .onFailure(e -> Log.debugf("The sender is gone: %s", e.getMessage()));
    }
}
