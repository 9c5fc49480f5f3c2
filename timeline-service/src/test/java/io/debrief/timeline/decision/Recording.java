package io.debrief.timeline.decision;

import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Any ruling into the table, and all that are in it. */
@ApplicationScoped
public class Recording {

    private final RulingStore store;
    private final Bell bell;

    Recording(RulingStore store, Bell bell) {
        this.store = store;
        this.bell = bell;
    }

    public Uni<Void> record(Ruling ruling) {
        return Panache.withTransaction(() ->
                store.append(new StoredRuling(ruling, ruling.incident(), null)).chain(() -> bell.ring(News.ARRIVALS)));
    }

    public Uni<List<Ruling>> all() {
        return Panache.withSession(store::all);
    }
}
