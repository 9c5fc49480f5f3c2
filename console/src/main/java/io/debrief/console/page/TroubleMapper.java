package io.debrief.console.page;

import io.debrief.console.backend.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns a service's refusal or absence into a page, with whatever the person had written. */
class TroubleMapper {

    private static final Logger LOG = Logger.getLogger(TroubleMapper.class);

    /** Fields that hold no words of a person. */
    private static final Set<String> NOT_WORDS = Set.of("_csrf", "etag", "at", "password", "incident", "back");

    private final Shells shells;

    TroubleMapper(Shells shells) {
        this.shells = shells;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance trouble(Shell shell, Trouble trouble);
    }

    /**
     * What went wrong, as the page says it.
     *
     * @param title short
     * @param detail what to do
     * @param reasons which field is wrong and why
     * @param words what the person had written, by field, so that it is not lost
     * @param back where to go on
     */
    public record Trouble(String title, String detail, List<String> reasons, List<Kept> words, String back) {}

    /**
     * Something the person wrote.
     *
     * @param field the form field
     * @param text their words
     */
    public record Kept(String field, String text) {}

    @ServerExceptionMapper
    Response refused(ServiceProblem problem, HttpServerRequest request) {
        return page(problem.status(), title(problem), detail(problem), problem.reasons(), request);
    }

    @ServerExceptionMapper
    Response away(ProcessingException away, HttpServerRequest request) {
        LOG.warnf("a service does not answer: %s", away.getMessage());
        return page(
                503,
                "A part of Debrief does not answer",
                "Nothing is lost. Wait a few seconds and try again.",
                List.of(),
                request);
    }

    private Response page(int status, String title, String detail, List<String> reasons, HttpServerRequest request) {
        var back = request.getHeader("Referer");
        var trouble = new Trouble(title, detail, reasons, words(request), back == null ? "/" : back);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.trouble(shells.of(title, ""), trouble).render())
                .build();
    }

    private static List<Kept> words(HttpServerRequest request) {
        var kept = new ArrayList<Kept>();
        for (Map.Entry<String, String> field : request.formAttributes()) {
            if (!NOT_WORDS.contains(field.getKey()) && field.getValue().length() > 3) {
                kept.add(new Kept(field.getKey(), field.getValue()));
            }
        }
        return kept;
    }

    private static String title(ServiceProblem problem) {
        return switch (problem.status()) {
            case 401 -> "Your login has ended";
            case 404 -> "There is nothing here";
            case 412, 428 -> "Somebody changed this while you looked at it";
            default -> problem.title().isEmpty() ? "That did not work" : problem.title();
        };
    }

    private static String detail(ServiceProblem problem) {
        return switch (problem.status()) {
            case 404 -> "Either it does not exist, or it is restricted and you are not on its list.";
            case 412, 428 -> "Nothing was overwritten. Look at what is there now, then do it again.";
            default -> problem.detail();
        };
    }
}
