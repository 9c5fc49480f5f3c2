package io.debrief.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Api;
import io.debrief.standalone.identity.TokenIssuer;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.Stack;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's people do through the one origin they have. Their tokens say {@code demo} where a person's would say
 * how they logged in.
 */
final class Desk {

    private static final int MOST_PAGES = 50;

    private final String base;
    private final Cast cast;
    private final TokenIssuer issuer;

    Desk(Stack stack, Cast cast) throws IOException {
        this.base = stack.settings().localUrl(Service.CONSOLE);
        this.cast = cast;
        this.issuer = TokenIssuer.of(stack.settings().data());
    }

    /** A person's own caller. */
    Api as(String key) {
        return new Api(base, issuer.person(cast.member(key).login(), "demo"));
    }

    /** A machine's caller. */
    Api machine(String name, List<String> scopes) {
        return new Api(base, issuer.machine(name, name + "-demo", scopes, java.time.Duration.ofMinutes(5)));
    }

    /** A change of something that has a version: read first, then changed as it was read. */
    Api.Answer change(String key, String resource, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        var api = as(key);
        var tag = api.get(resource).expect(200).header("etag");
        return api.send(method, path, body, tag == null ? Map.of() : Map.of("If-Match", tag));
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var api = as("ana");
        var page = path;
        for (int i = 0; i < MOST_PAGES; i++) {
            var answer = api.get(page).expect(200).json();
            answer.path("items").forEach(items::add);
            var next = answer.path("next");
            if (next.isNull() || next.isMissingNode()) {
                return items;
            }
            page = path + (path.contains("?") ? "&" : "?") + "cursor="
                    + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
        throw new IllegalStateException(path + " has no end");
    }

    /** The drafts of an incident; none while the drafting service has not heard of it. */
    List<JsonNode> drafts(String label) throws IOException, InterruptedException {
        var path = "/v1/incidents/" + label + "/drafts";
        return as("ana").get(path).status() == 404 ? List.of() : all(path);
    }

    Cast cast() {
        return cast;
    }
}
