package io.debrief.timeline.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.RulingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Rulings as they are stored. */
@ApplicationScoped
class RulingJson {

    private final ObjectMapper json;

    RulingJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Ruling ruling) {
        try {
            return json.writeValueAsString(ruling);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ruling read(String type, String body) {
        var known = RulingType.named(type)
                .orElseThrow(() -> new IllegalStateException("a ruling of a type this version does not know: " + type));
        try {
            return json.readValue(body, known.record());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
