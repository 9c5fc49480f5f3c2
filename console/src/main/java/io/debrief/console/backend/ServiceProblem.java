package io.debrief.console.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service said no. */
public class ServiceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String type;
    private final String title;
    private final transient JsonNode document;

    private ServiceProblem(int status, String type, String title, JsonNode document) {
        super(status + " " + type);
        this.status = status;
        this.type = type;
        this.title = title;
        this.document = document;
    }

    /** Reads a refusal; also one that is no problem document. */
    public static ServiceProblem of(Response response) {
        return of(response.getStatus(), response.readEntity(String.class));
    }

    static ServiceProblem of(int status, @Nullable String body) {
        JsonNode document;
        try {
            document = body == null || body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            document = MissingNode.getInstance();
        }
        return new ServiceProblem(
                status,
                document.path("type").asText("about:blank"),
                document.path("title").asText(""),
                document);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable type, such as {@code urn:problem:stale-version}. */
    public String type() {
        return type;
    }

    /** The title, possibly empty. */
    public String title() {
        return title;
    }

    /** The explanation, possibly empty. */
    public String detail() {
        return document.path("detail").asText("");
    }

    /** Whether somebody else changed it first. */
    public boolean stale() {
        return status == 412 || status == 428;
    }

    /** What is wrong with which field, as {@code field: reason}. */
    public List<String> reasons() {
        var found = new ArrayList<String>();
        for (var error : document.path("errors")) {
            var field = error.path("field").asText("");
            var reason = error.path("reason").asText("");
            found.add(field.isEmpty() ? reason : field + ": " + reason);
        }
        return found;
    }

    /** The names in a list the document carries, such as {@code missing}. */
    public List<String> list(String name) {
        var found = new ArrayList<String>();
        document.path(name).forEach(item -> found.add(item.asText()));
        return found;
    }
}
