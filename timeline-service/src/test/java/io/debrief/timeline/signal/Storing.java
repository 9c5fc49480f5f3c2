package io.debrief.timeline.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.database.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The way into the archive without the topic, and all that is in it. */
@ApplicationScoped
public class Storing {

    private final SignalStore store;
    private final Archive archive;
    private final ObjectMapper json;

    Storing(SignalStore store, Archive archive, ObjectMapper json) {
        this.store = store;
        this.archive = archive;
        this.json = json;
    }

    public Uni<Void> store(List<Signal> signals) {
        return store.store(
                signals.stream().map(one -> Delivery.of(one, write(one))).toList());
    }

    public Uni<List<Signal>> all() {
        return Panache.withSession(() -> Sql.of("select cast(id as text) from signal where expired_at is null")
                .list(row -> row.id(0))
                .chain(ids -> archive.rows(ids))
                .map(rows ->
                        rows.stream().map(row -> archive.read(row).signal()).toList()));
    }

    private String write(Signal signal) {
        try {
            return json.writeValueAsString(signal);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
