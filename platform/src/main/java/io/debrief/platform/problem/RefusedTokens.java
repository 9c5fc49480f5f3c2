package io.debrief.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A token that is no good is refused before any resource is reached; the answer is a problem document all the same. */
@ApplicationScoped
class RefusedTokens {

    private final ObjectMapper json;

    RefusedTokens(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!(context.failure() instanceof AuthenticationFailedException)
                || context.response().ended()) {
            context.next();
            return;
        }
        try {
            var document = ProblemDocument.of(Problem.unauthorized(), context.normalizedPath());
            context.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .end(json.writeValueAsString(document))
                    .onFailure(context::fail);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
