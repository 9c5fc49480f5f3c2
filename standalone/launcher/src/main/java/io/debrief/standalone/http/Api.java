package io.debrief.standalone.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.data.JsonFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One caller of Debrief's REST interfaces. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    /** A caller with a bearer token. */
    public Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Reads JSON. */
    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, Map.of());
    }

    /** Reads in another representation. */
    public Answer get(String path, String accept) throws IOException, InterruptedException {
        return send("GET", path, null, Map.of("Accept", accept));
    }

    /** Posts a value as JSON. */
    public Answer post(String path, @Nullable Object body) throws IOException, InterruptedException {
        return send("POST", path, body, Map.of());
    }

    /**
     * Any call.
     *
     * @param headers on top of the token and the media types
     */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var all = new HashMap<String, String>();
        all.put("Accept", "application/json");
        all.put("Authorization", "Bearer " + token);
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        all.forEach(request::header);
        var publisher = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(JsonFile.JSON.writeValueAsBytes(body));
        return sent(method, path, request.method(method, publisher).build());
    }

    /**
     * Posts a file, whatever its size: no more than a piece of it is in memory.
     *
     * @param type its media type
     * @param sent told how many bytes are sent, after each piece
     */
    public Answer upload(String path, Path file, String type, LongConsumer sent)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> CountedFile.open(file, sent)), Files.size(file)))
                .build();
        return sent("POST", path, request);
    }

    private static Answer sent(String method, String path, HttpRequest request)
            throws IOException, InterruptedException {
        var response = CLIENT.send(request, BodyHandlers.ofString());
        return new Answer(
                method + " " + path,
                response.statusCode(),
                response.body(),
                response.headers().map().entrySet().stream()
                        .collect(
                                HashMap::new,
                                (map, header) -> map.put(
                                        header.getKey(), header.getValue().getFirst()),
                                HashMap::putAll));
    }

    /**
     * What came back.
     *
     * @param call the call, for messages
     * @param status the status code
     * @param body the body as text
     * @param headers first values by name in lower case
     */
    public record Answer(String call, int status, String body, Map<String, String> headers) {

        /**
         * This answer where it has one of the codes.
         *
         * @throws UnexpectedAnswer where it has not
         */
        public Answer expect(int... codes) {
            for (int code : codes) {
                if (code == status) {
                    return this;
                }
            }
            throw new UnexpectedAnswer(this);
        }

        /** The body as JSON; missing where it is empty. */
        public JsonNode json() throws IOException {
            return JsonFile.JSON.readTree(body);
        }

        /** A header's value. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }
}
