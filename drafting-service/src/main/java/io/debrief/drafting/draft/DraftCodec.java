package io.debrief.drafting.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.drafting.DraftSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Documents as they are stored. */
@ApplicationScoped
class DraftCodec {

    private static final TypeReference<Map<UUID, List<Footing>>> FOOTINGS = new TypeReference<>() {};

    private final ObjectMapper json;

    DraftCodec(ObjectMapper json) {
        this.json = json;
    }

    DraftSnapshot draft(DraftRow row) {
        try {
            return json.readValue(row.content, DraftSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored draft cannot be read", e);
        }
    }

    Map<UUID, List<Footing>> footings(DraftRow row) {
        try {
            return json.readValue(row.footings, FOOTINGS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored footings cannot be read", e);
        }
    }

    String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
