package io.debrief.ingest.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.quarantine.QuarantineNotes;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.reading.Unreadable;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.source.SourceHealth;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parsed body in, redacted signals out. */
@ApplicationScoped
public class Interpreter {

    private final Redactor redactor;
    private final QuarantineNotes notes;
    private final SourceHealth health;

    Interpreter(Redactor redactor, QuarantineNotes notes, SourceHealth health) {
        this.redactor = redactor;
        this.notes = notes;
        this.health = health;
    }

    /** Understands a body; secrets are gone before anything reads it. */
    public Interpretation interpret(Delivery delivery, JsonNode root) {
        var own = redactor.masking(delivery.source().masks());
        var cleaned = own.clean(root);
        health.redacted(cleaned.found());
        var found = new HashMap<>(cleaned.found());
        var body = new Body(
                delivery.source().name(),
                cleaned.tree(),
                root,
                own.clean(delivery.headers()),
                delivery.receivedAt(),
                inner -> again(own, inner, found));
        try {
            var reading = delivery.source().reader().read(body);
            return Interpretation.of(
                    finished(reading.drafts(), stamp(delivery, !found.isEmpty())),
                    notes(reading.unreadable(), delivery, cleaned.tree()),
                    reading);
        } catch (RuntimeException e) {
            Log.errorf(e, "The reader of %s failed; the delivery is quarantined", delivery.source());
            var bug = new Unreadable("reader-failed", "The reader failed: this is a defect of Debrief.", null);
            return Interpretation.of(List.of(), notes(List.of(bug), delivery, cleaned.tree()), Reading.of(List.of()));
        }
    }

    private JsonNode again(Redactor own, JsonNode inner, Map<String, Integer> found) {
        var cleaned = own.clean(inner);
        cleaned.found().forEach((rule, count) -> found.merge(rule, count, Integer::sum));
        health.redacted(cleaned.found());
        return cleaned.tree();
    }

    private static Stamp stamp(Delivery delivery, boolean redacted) {
        return new Stamp(
                delivery.source().name(),
                delivery.source().type().word(),
                delivery.trust(),
                delivery.receivedAt(),
                false,
                redacted);
    }

    /** A body that is not even JSON. */
    Interpretation malformed(Delivery delivery, String detail) {
        var note = notes.of(
                        delivery.source(),
                        delivery.headers(),
                        delivery.trust(),
                        delivery.receivedAt(),
                        delivery.body().length)
                .bytes("malformed-json", detail, delivery.body());
        return new Interpretation(List.of(), List.of(note), null, null);
    }

    private List<Quarantined> notes(List<Unreadable> unreadable, Delivery delivery, JsonNode clean) {
        var all = new ArrayList<Quarantined>();
        for (var one : unreadable) {
            all.add(notes.of(
                            delivery.source(),
                            delivery.headers(),
                            delivery.trust(),
                            delivery.receivedAt(),
                            delivery.body().length)
                    .tree(one.reason(), one.detail(), one.part() == null ? clean : one.part()));
        }
        return all;
    }

    /** A body that says the same twice gives one signal. */
    private static List<Signal> finished(List<Draft> drafts, Stamp stamp) {
        if (drafts.size() == 1) {
            return List.of(drafts.getFirst().finish(stamp));
        }
        var signals = new LinkedHashMap<UUID, Signal>();
        for (var draft : drafts) {
            var signal = draft.finish(stamp);
            signals.putIfAbsent(signal.id(), signal);
        }
        return List.copyOf(signals.values());
    }
}
