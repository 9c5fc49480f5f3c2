package io.debrief.actions.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import io.debrief.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads evidence as people send it: an address, a note, {@code {"url","note"}}, or a list of such. */
final class EvidenceInput {

    private static final int LONGEST = 4000;

    private EvidenceInput() {}

    static List<Evidence> read(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        var evidence = new ArrayList<Evidence>();
        if (node.isArray()) {
            node.forEach(one -> evidence.addAll(read(one)));
        } else if (node.isTextual()) {
            var text = node.asText().strip();
            if (!text.isEmpty()) {
                evidence.add(isAddress(text) ? of(text, null) : of(null, text));
            }
        } else if (node.isObject()) {
            evidence.add(of(text(node, "url"), text(node, "note")));
        } else {
            throw Problem.invalid("evidence", "must be a text, an object with url and note, or a list of such");
        }
        return evidence;
    }

    /** Checked: something is given, an address is http or https, nothing is endless. */
    static Evidence of(@Nullable String url, @Nullable String note) {
        var link = url == null || url.isBlank() ? null : url.strip();
        var words = note == null || note.isBlank() ? null : note.strip();
        if (link == null && words == null) {
            throw Problem.invalid("evidence", "needs a url or a note");
        }
        if (link != null && !isAddress(link)) {
            throw Problem.invalid("url", "must begin with http:// or https://");
        }
        if (link != null && link.length() > LONGEST || words != null && words.length() > LONGEST) {
            throw Problem.invalid("evidence", "must not be longer than " + LONGEST + " characters");
        }
        return new Evidence(link, words);
    }

    private static boolean isAddress(String text) {
        return (text.startsWith("https://") || text.startsWith("http://")) && text.indexOf(' ') < 0;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}
