package io.debrief.console.postmortem;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.console.backend.DraftingClient;
import io.debrief.contracts.drafting.DraftSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Fetches documents with the draft behind them. */
@ApplicationScoped
class Papers {

    private final DraftingClient drafting;

    Papers(@RestClient DraftingClient drafting) {
        this.drafting = drafting;
    }

    Paper open(String incident) {
        var answer = drafting.postmortem(incident);
        var postmortem = answer.getEntity();
        var etag = answer.getHeaderString("ETag");
        return new Paper(postmortem, etag == null ? "\"" + postmortem.version() + "\"" : etag, newest(incident));
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
