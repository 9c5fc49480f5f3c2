package io.debrief.console.postmortem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.console.backend.DraftingClient;
import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Fetches documents with the draft behind them. */
@ApplicationScoped
class Papers {

    private final DraftingClient drafting;
    private final ObjectMapper json;

    Papers(@RestClient DraftingClient drafting, ObjectMapper json) {
        this.drafting = drafting;
        this.json = json;
    }

    Paper open(String incident) {
        var answer = drafting.document(incident);
        var document = answer.getEntity();
        var postmortem = json.convertValue(document, PostmortemSnapshot.class);
        var etag = answer.getHeaderString("ETag");
        var draft = newest(incident);
        return new Paper(
                postmortem,
                etag == null ? "\"" + postmortem.version() + "\"" : etag,
                withheld(document, draft),
                notes(document),
                draft);
    }

    private List<Withheld> withheld(JsonNode document, @Nullable DraftSnapshot draft) {
        if (document.path("withheld").isArray()) {
            return List.of(json.convertValue(document.path("withheld"), Withheld[].class));
        }
        return draft == null ? List.of() : draft.withheld();
    }

    private static List<String> notes(JsonNode document) {
        var notes = new ArrayList<String>();
        document.path("amend")
                .forEach(note -> notes.add("To amend: " + note.asText().replace('_', ' ')));
        var notNeeded = document.path("notNeeded").asText("");
        if (!notNeeded.isEmpty() && !document.path("notNeeded").isNull()) {
            notes.add("Not needed: " + notNeeded);
        }
        return notes;
    }

    /** The newest draft; a briefing only while there is nothing else. */
    private @Nullable DraftSnapshot newest(String incident) {
        return drafting.drafts(incident).items().stream()
                .max(Comparator.comparing((JsonNode draft) ->
                                "draft".equals(draft.path("kind").asText("draft")))
                        .thenComparing(draft -> draft.path("revision").asInt(0)))
                .map(draft -> drafting.draft(incident, draft.path("revision").asInt(0)))
                .orElse(null);
    }
}
