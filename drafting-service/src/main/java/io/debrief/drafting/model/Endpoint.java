package io.debrief.drafting.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The model's endpoint: one question, one answer, no tools, no memory. */
@ApplicationScoped
class Endpoint {

    private final ChatModel model;

    Endpoint(ChatModel model) {
        this.model = model;
    }

    /**
     * Asks.
     *
     * @param patience how long to wait; the call is given up then
     * @throws TimeoutException where it took longer
     * @throws ExecutionException where the endpoint refused, failed or could not be reached
     */
    String ask(String system, String user, Duration patience)
            throws TimeoutException, ExecutionException, InterruptedException {
        var request = ChatRequest.builder()
                .messages(SystemMessage.from(system), UserMessage.from(user))
                .build();
        var answer = Infrastructure.getDefaultWorkerPool()
                .submit(() -> model.chat(request).aiMessage().text());
        try {
            var text = answer.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
            return text == null ? "" : text;
        } finally {
            answer.cancel(true);
        }
    }
}
