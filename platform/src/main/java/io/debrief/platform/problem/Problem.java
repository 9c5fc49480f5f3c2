package io.debrief.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal a caller can act on; leaves as an RFC 9457 document. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final URI type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param slug what kind it is, for ever
     * @param detail one or two sentences for the caller
     */
    public Problem(int status, String slug, String detail) {
        super(detail);
        this.status = status;
        this.type = URI.create("urn:problem:" + slug);
    }

    /** A field that is wrong and why. */
    public record FieldError(String field, String reason) {}

    /** 400 for one wrong field. */
    public static Problem invalid(String field, String reason) {
        return invalid(List.of(new FieldError(field, reason)));
    }

    /** 400 for wrong fields. */
    public static Problem invalid(List<FieldError> errors) {
        var first = errors.get(0);
        return new Problem(400, "invalid-request", first.field() + ": " + first.reason()).with("errors", errors);
    }

    /** 401, without a reason. */
    public static Problem unauthorized() {
        return new Problem(401, "unauthorized", "A valid bearer token is needed.");
    }

    /** 403. */
    public static Problem forbidden(String slug, String detail) {
        return new Problem(403, slug, detail);
    }

    /** 403 for a machine where a person decides. */
    public static Problem machinesCannotDecide(String machine) {
        return forbidden("machines-cannot-decide", "Only a person may do this; " + machine + " is a machine.");
    }

    /** 404. */
    public static Problem notFound(String slug, String detail) {
        return new Problem(404, slug, detail);
    }

    /** 409. */
    public static Problem conflict(String slug, String detail) {
        return new Problem(409, slug, detail);
    }

    /** 422. */
    public static Problem unprocessable(String slug, String detail) {
        return new Problem(422, slug, detail);
    }

    /** 503 with the seconds after which to try again. */
    public static Problem unavailable(String detail, int retryAfterSeconds) {
        return new Problem(503, "unavailable", detail).with("retryAfter", retryAfterSeconds);
    }

    /** Adds an extension member. */
    public Problem with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's type. */
    public URI type() {
        return type;
    }

    /** Extension members by name. */
    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    /** One or two sentences for the caller. */
    public String detail() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
