package io.debrief.ingest.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.signal.Fields;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks Slack's Web API ({@code users.info}, {@code conversations.info}) with a source's bot token. */
public final class SlackLookup implements SlackDirectory.Lookup {

    private static final int OK = 200;

    private final Function<String, Optional<String>> tokens;
    private final URI api;
    private final Duration timeout;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A lookup.
     *
     * @param tokens the bot token of a source, where it has one
     * @param api where the Web API is
     * @param timeout how long an answer may take
     */
    public SlackLookup(Function<String, Optional<String>> tokens, URI api, Duration timeout) {
        this.tokens = tokens;
        this.api = api;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean possible(String source) {
        return tokens.apply(source).isPresent();
    }

    @Override
    public void ask(String source, String method, String kind, String id, Consumer<Optional<String>> answer) {
        var token = tokens.apply(source);
        if (token.isEmpty()) {
            answer.accept(Optional.empty());
            return;
        }
        var address = api + "/" + method + "?" + kind + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token.get())
                .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure == null ? name(response, kind) : Optional.<String>empty())
                .thenAccept(answer);
    }

    private Optional<String> name(HttpResponse<String> response, String kind) {
        if (response.statusCode() != OK) {
            return Optional.empty();
        }
        try {
            var root = json.readTree(response.body());
            return Fields.flag(root, "ok") ? Optional.ofNullable(name(Fields.at(root, kind))) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String name(JsonNode found) {
        return Fields.first(
                Fields.text(found, "profile", "real_name"),
                Fields.text(found, "real_name"),
                Fields.text(found, "name"));
    }
}
