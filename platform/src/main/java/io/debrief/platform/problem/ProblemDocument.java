package io.debrief.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a problem document, in the order RFC 9457 lists them. */
public final class ProblemDocument {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private ProblemDocument() {}

    /** The document of a problem, on the path where it happened. */
    public static Map<String, Object> of(Problem problem, String instance) {
        return of(problem.type(), problem.status(), problem.detail(), instance, problem.extensions());
    }

    static Map<String, Object> of(
            URI type, int status, @Nullable String detail, String instance, Map<String, Object> extensions) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", type.toString());
        document.put("title", TITLES.getOrDefault(status, "Error"));
        document.put("status", status);
        if (detail != null && !detail.isEmpty()) {
            document.put("detail", detail);
        }
        document.put("instance", instance);
        document.putAll(extensions);
        return document;
    }
}
