package io.debrief.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signature.RequestHeaders;
import java.util.List;
import java.util.Optional;

/**
 * A mapping file, understood.
 *
 * @param name what it is called
 * @param about one line for people
 * @param recognise which bodies are surely this tool's, for sources that may send anything
 * @param inside where the body stands as text in another one; the first that is there counts
 * @param rules its rules, the first that fits counts
 */
public record Mapping(String name, String about, Condition recognise, List<BodyPath> inside, List<Rule> rules) {

    /** Whether a body is surely this tool's. */
    public boolean recognises(JsonNode body, RequestHeaders headers) {
        return recognise.holds(Scope.of(body, headers));
    }

    /** The rule for a body, where one fits. */
    Optional<Rule> rule(Body body) {
        var scope = Scope.of(body.clean(), body.headers());
        return rules.stream().filter(rule -> rule.fits(scope)).findFirst();
    }
}
