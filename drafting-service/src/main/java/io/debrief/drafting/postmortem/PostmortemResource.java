package io.debrief.drafting.postmortem;

import io.debrief.drafting.export.HtmlExport;
import io.debrief.drafting.export.MarkdownExport;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The post-mortem over HTTP. */
@Path("/v1/incidents/{id}/postmortem")
@Produces(MediaType.APPLICATION_JSON)
public class PostmortemResource {

    private static final int MAX_SECTION = 100_000;
    private static final int MAX_IMPORT = 250_000;
    private static final int MAX_SENTENCE = 2_000;
    private static final String IF_MATCH = "If-Match";

    private final PostmortemDesk desk;
    private final CurrentCaller caller;

    PostmortemResource(PostmortemDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** A text somebody wrote. */
    public record Words(@Nullable String text) {}

    /** A reason somebody gives. */
    public record Reason(@Nullable String reason) {}

    /**
     * A lead.
     *
     * @param person the person's id
     * @param dueOn another due date
     */
    public record Lead(@Nullable String person, @Nullable LocalDate dueOn) {}

    /**
     * A text that was written elsewhere.
     *
     * @param document the document's name, by which it is known again
     * @param text its words
     * @param author who the document says wrote it
     */
    public record ForeignText(
            @Nullable String document,
            @Nullable String text,
            @Nullable String author) {}

    /** Stale statements somebody looked at. */
    public record Look(@Nullable List<UUID> seen) {}

    @GET
    @Produces("application/json;qs=1")
    public Uni<Response> get(@PathParam("id") String incident) {
        return answer(desk.get(incident, caller.get()));
    }

    @GET
    @Produces("text/markdown;qs=0.5;charset=UTF-8")
    public Uni<String> markdown(@PathParam("id") String incident) {
        return desk.paper(incident, caller.get()).map(MarkdownExport::of);
    }

    @GET
    @Produces("text/html;qs=0.4;charset=UTF-8")
    public Uni<Response> html(@PathParam("id") String incident) {
        return desk.paper(incident, caller.get())
                .map(HtmlExport::of)
                .map(page -> Response.ok(page)
                        .header("Content-Security-Policy", HtmlExport.CONTENT_SECURITY_POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    @PUT
    @Path("/sections/{name}")
    public Uni<Response> save(
            @PathParam("id") String incident,
            @PathParam("name") String name,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Nullable Words words) {
        var person = caller.person();
        var section = SectionName.of(name)
                .orElseThrow(() -> Problem.notFound("section-unknown", "There is no section " + name + ".")
                        .with("sections", SectionName.words()));
        return answer(desk.save(incident, person, ifMatch, section, text(words, MAX_SECTION, true)));
    }

    /**
     * Brings in a post-mortem that was written elsewhere, as a quotation: nobody signs or publishes it by that.
     *
     * <p>The same text of the same document again changes nothing; another text of it amends.
     */
    @PUT
    @Path("/import")
    public Uni<Response> bringIn(@PathParam("id") String incident, @Nullable ForeignText foreign) {
        var person = caller.person();
        var document = foreign == null ? null : foreign.document();
        if (foreign == null || document == null || document.isBlank() || document.length() > MAX_SENTENCE) {
            throw Problem.invalid("document", "must have 1 to " + MAX_SENTENCE + " characters");
        }
        var author = foreign.author();
        if (author != null && author.length() > MAX_SENTENCE) {
            throw Problem.invalid("author", "is longer than " + MAX_SENTENCE + " characters");
        }
        return answer(
                desk.bringIn(incident, person, document, text(new Words(foreign.text()), MAX_IMPORT, false), author));
    }

    @PATCH
    @Path("/statements/{statement}")
    public Uni<Response> rewrite(
            @PathParam("id") String incident,
            @PathParam("statement") UUID statement,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Nullable Words words) {
        return answer(desk.rewrite(incident, caller.person(), ifMatch, statement, text(words, MAX_SENTENCE, false)));
    }

    @POST
    @Path("/statements/{statement}/adopt")
    public Uni<Response> adopt(
            @PathParam("id") String incident,
            @PathParam("statement") UUID statement,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.adopt(incident, caller.person(), ifMatch, statement));
    }

    @POST
    @Path("/gaps/{gap}/answer")
    public Uni<Response> fill(
            @PathParam("id") String incident,
            @PathParam("gap") UUID gap,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Nullable Words words) {
        return answer(desk.answer(incident, caller.person(), ifMatch, gap, text(words, MAX_SENTENCE, false)));
    }

    @POST
    @Path("/gaps/{gap}/waiver")
    public Uni<Response> waive(
            @PathParam("id") String incident,
            @PathParam("gap") UUID gap,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Nullable Reason reason) {
        return answer(desk.waive(incident, caller.person(), ifMatch, gap, reason(reason)));
    }

    @PUT
    @Path("/lead")
    public Uni<Response> lead(
            @PathParam("id") String incident, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @Nullable Lead lead) {
        var person = lead == null ? null : lead.person();
        if (lead == null || person == null || person.isBlank()) {
            throw Problem.invalid("person", "is needed");
        }
        return answer(desk.lead(incident, caller.person(), ifMatch, person, lead.dueOn()));
    }

    @POST
    @Path("/sign-offs")
    public Uni<Response> sign(@PathParam("id") String incident, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.sign(incident, caller.person(), ifMatch));
    }

    @POST
    @Path("/publication")
    public Uni<Response> publish(
            @PathParam("id") String incident, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @Nullable Look look) {
        var seen = look == null ? null : look.seen();
        return answer(desk.publish(incident, caller.person(), ifMatch, seen == null ? Set.of() : Set.copyOf(seen)));
    }

    @POST
    @Path("/not-needed")
    public Uni<Response> notNeeded(
            @PathParam("id") String incident,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Nullable Reason reason) {
        return answer(desk.notNeeded(incident, caller.person(), ifMatch, reason(reason)));
    }

    private static Uni<Response> answer(Uni<PostmortemView> view) {
        return view.map(found -> Response.ok(found)
                .header("ETag", Versions.tag(found.postmortem().version()))
                .build());
    }

    private static String text(@Nullable Words words, int max, boolean mayBeEmpty) {
        var text = words == null ? null : words.text();
        if (text == null || (!mayBeEmpty && text.isBlank())) {
            throw Problem.invalid("text", "is needed");
        }
        if (text.length() > max) {
            throw Problem.invalid("text", "is longer than " + max + " characters");
        }
        return text;
    }

    private static String reason(@Nullable Reason given) {
        var reason = given == null ? null : given.reason();
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "is needed");
        }
        if (reason.length() > MAX_SENTENCE) {
            throw Problem.invalid("reason", "is longer than " + MAX_SENTENCE + " characters");
        }
        return reason;
    }
}
