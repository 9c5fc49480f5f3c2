package io.debrief.ingest.redaction;

import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of a text before somebody hands it on, such as a document that is imported. Nothing is kept. */
@Path("/v1/redactions")
@Produces(MediaType.APPLICATION_JSON)
public class RedactionResource {

    private static final int LONGEST = 1_000_000;

    private final Redactor redactor;

    RedactionResource(Redactor redactor) {
        this.redactor = redactor;
    }

    /** A text as it is. */
    public record Words(@Nullable String text) {}

    /**
     * A text without its secrets.
     *
     * @param text with a token in the place of each
     * @param redactions how many of which kind there were
     */
    public record Redacted(String text, Map<String, Integer> redactions) {}

    /** The text without its secrets. */
    @POST
    @Blocking
    @MachinesMay(scope = "imports:write")
    public Redacted redact(@Nullable Words words) {
        var text = words == null ? null : words.text();
        if (text == null || text.length() > LONGEST) {
            throw Problem.invalid("text", "must have at most " + LONGEST + " characters");
        }
        var found = new TreeMap<String, Integer>();
        return new Redacted(redactor.clean(text, found), found);
    }
}
