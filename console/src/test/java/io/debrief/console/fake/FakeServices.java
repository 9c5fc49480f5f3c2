package io.debrief.console.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** All services behind one port, with one incident; remembers every call. */
public final class FakeServices implements AutoCloseable {

    /**
     * A call that came.
     *
     * @param method its method
     * @param path its path and query
     * @param headers its headers, in lower case
     * @param body its body
     */
    public record Call(String method, String path, Map<String, String> headers, String body) {}

    public final List<Call> calls = new CopyOnWriteArrayList<>();
    public volatile Scene scene = new Scene();

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final HttpServer server;

    public FakeServices(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "fake-services");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** For looking at pages: serves the scene until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        new FakeServices(Integer.parseInt(arguments[0]));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = new java.util.TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        calls.add(new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/timeline/stream")) {
            stream(exchange);
        } else if (exchange.getRequestMethod().equals("GET")) {
            read(exchange, path);
        } else {
            change(exchange, path, body, headers);
        }
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        var found = switch (path) {
            case "/v1/people" -> items(scene.people());
            case "/v1/incidents" -> items(List.of(scene.incident()));
            case "/v1/incidents/INC-42" -> scene.incident();
            case "/v1/incidents/INC-42/timeline" -> items(scene.entries);
            case "/v1/incidents/INC-42/drafts" -> items(List.of(Map.of("revision", 2, "kind", "draft")));
            case "/v1/incidents/INC-42/drafts/2" -> scene.draft();
            case "/v1/incidents/INC-42/postmortem" -> scene.postmortem();
            case "/v1/actions" -> items(scene.actions());
            case "/v1/sources" -> items(List.of());
            default -> one(path);
        };
        if (found == null) {
            problem(exchange, 404, "not-found");
            return;
        }
        if (path.endsWith("/postmortem")) {
            exchange.getResponseHeaders().set("ETag", "\"" + scene.version + "\"");
        }
        send(exchange, 200, "application/json", json.writeValueAsString(found));
    }

    private Object one(String path) {
        if (path.startsWith("/v1/incidents/INC-42/timeline/")) {
            return Map.of(
                    "history",
                    List.of(Map.of(
                            "id",
                            "r1",
                            "at",
                            "2026-05-01T15:00:00Z",
                            "by",
                            Map.of("person", "p_kat"),
                            "what",
                            "entry.pinned",
                            "reason",
                            "turning point")));
        }
        return scene.actions().stream()
                .filter(action -> path.equals("/v1/actions/" + action.id()))
                .findFirst()
                .orElse(null);
    }

    private void change(HttpExchange exchange, String path, String body, Map<String, String> headers)
            throws IOException {
        var match = headers.get("if-match");
        if (path.contains("/postmortem/") && match != null && !match.equals("\"" + scene.version + "\"")) {
            problem(exchange, 412, "stale-version");
        } else if (path.contains("/postmortem/sections/")) {
            var me = new String(
                    java.util.Base64.getUrlDecoder()
                            .decode(headers.get("authorization").split("\\.")[1]),
                    StandardCharsets.UTF_8);
            scene.version++;
            scene.sections.put(
                    path.replaceFirst(".*/", ""),
                    scene.section(
                            json.readTree(body).path("text").asText(),
                            json.readTree(me).path("sub").asText()));
            send(exchange, 200, "application/json", json.writeValueAsString(scene.postmortem()));
        } else if (path.endsWith("/lead")) {
            scene.version++;
            scene.lead = json.readTree(body).path("person").asText();
            send(exchange, 204, "application/json", "");
        } else if (path.endsWith("/sign-offs")) {
            scene.signOffs.add(
                    new PostmortemSnapshot.SignOff("p_ana", Instant.parse("2026-05-04T09:59:00Z"), scene.version));
            scene.version++;
            send(exchange, 201, "application/json", "{}");
        } else if (path.endsWith("/publication")) {
            publish(exchange);
        } else if (path.endsWith("/v1/sources/slack/events")) {
            send(exchange, 202, "application/json", "{\"accepted\":1}");
        } else {
            send(exchange, 200, "application/json", "{}");
        }
    }

    private void publish(HttpExchange exchange) throws IOException {
        if (!scene.postmortem().missing().isEmpty()) {
            problem(exchange, 409, "publication-incomplete");
            return;
        }
        scene.state = "published";
        scene.version++;
        send(exchange, 200, "application/json", "{}");
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("id: 7\ndata: {\"id\":\"x\"}\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.currentThread().join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> items(List<?> items) {
        var page = new java.util.HashMap<String, Object>();
        page.put("items", items);
        page.put("next", null);
        return page;
    }

    private void problem(HttpExchange exchange, int status, String slug) throws IOException {
        JsonNode missing = json.valueToTree(scene.postmortem().missing());
        var document = Map.of(
                "type",
                "urn:problem:" + slug,
                "title",
                "Not so",
                "status",
                status,
                "detail",
                "Because.",
                "missing",
                missing);
        send(exchange, status, "application/problem+json", json.writeValueAsString(document));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
