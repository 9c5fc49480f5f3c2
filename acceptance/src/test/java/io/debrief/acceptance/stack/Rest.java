package io.debrief.acceptance.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls as scripts make them. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    /** Calls at an address with a token. */
    public Rest(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer. */
    public record Answer(int status, JsonNode json, String text, HttpResponse<String> response) {

        /** The value of the entity tag. */
        public String tag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        /** The answer, if it was a success. */
        public Answer ok() {
            if (status / 100 != 2) {
                throw new AssertionError(
                        response.request().method() + " " + response.uri() + " answered " + status + ": " + text);
            }
            return this;
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    /** Reads in a media type. */
    public Answer get(String path, String accept) {
        return call("GET", path, null, Map.of("Accept", accept));
    }

    /** Posts. */
    public Answer post(String path, Object body) {
        return call("POST", path, body, Map.of());
    }

    /** Any call; a body is sent as JSON. */
    public Answer call(String method, String path, Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(30))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(
                                            body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body)));
            if (body != null && !headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            headers.forEach(request::header);
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !response.body().isEmpty()
                ? JSON.readTree(response.body())
                : MissingNode.getInstance();
    }
}
