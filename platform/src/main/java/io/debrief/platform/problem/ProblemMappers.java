package io.debrief.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.debrief.platform.ids.Ids;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as application/problem+json; unexpected ones carry an id and no internals. */
class ProblemMappers {

    private static final URI BLANK = URI.create("about:blank");

    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> known(Problem problem, UriInfo uri) {
        var builder = response(
                problem.status(),
                ProblemDocument.of(problem, uri.getRequestUri().getPath()));
        var retryAfter = problem.extensions().get("retryAfter");
        if (retryAfter != null) {
            builder.header("Retry-After", retryAfter);
        }
        if (problem.status() == 401) {
            builder.header("WWW-Authenticate", "Bearer");
        }
        return builder.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Map<String, Object>> unknownCaller(SecurityException e, UriInfo uri) {
        return known(Problem.unauthorized(), uri);
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> forbidden(ForbiddenException e, UriInfo uri) {
        return known(Problem.forbidden("role-missing", "This needs a role you do not have."), uri);
    }

    /** As {@link #unreadable}; named since Quarkus brings a mapper of its own for just this type. */
    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> mismatched(MismatchedInputException e, UriInfo uri) {
        return unreadable(e, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> unreadable(JsonProcessingException e, UriInfo uri) {
        var location = e.getLocation();
        var where =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        var field = e instanceof JsonMappingException mapping ? path(mapping) : "body";
        return known(Problem.invalid(List.of(new Problem.FieldError(field, "cannot be read" + where))), uri);
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, uri);
        }
        int status = e.getResponse().getStatus();
        return response(
                        status,
                        ProblemDocument.of(
                                BLANK, status, null, uri.getRequestUri().getPath(), Map.of()))
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> unexpected(Exception e, UriInfo uri) {
        var id = Ids.random();
        Log.errorf(e, "Unexpected failure %s on %s", id, uri.getPath());
        return response(
                        500,
                        ProblemDocument.of(
                                BLANK, 500, "Failure " + id, uri.getRequestUri().getPath(), Map.of()))
                .build();
    }

    private static String path(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static ResponseBuilder<Map<String, Object>> response(int status, Map<String, Object> document) {
        return ResponseBuilder.<Map<String, Object>>create(status)
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
    }
}
