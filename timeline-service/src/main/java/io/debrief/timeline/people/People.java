package io.debrief.timeline.people;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.platform.identity.Person;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.debrief.timeline.wake.OwnContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** The directory: kept in the database, and in memory for rendering. */
@ApplicationScoped
public class People {

    private final PersonStore store;
    private final Bell bell;
    private final Vertx vertx;
    private volatile Directory directory = Directory.EMPTY;

    People(PersonStore store, Bell bell, Vertx vertx) {
        this.store = store;
        this.bell = bell;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        bell.listen(News.PEOPLE, this::refresh);
        refresh();
    }

    /** Everybody known, as of a moment ago. */
    public Directory directory() {
        return directory;
    }

    /** Notes somebody who decided something, within the caller's transaction. */
    public Uni<Void> meet(Person person) {
        return store.meet(person.id(), person.name())
                .chain(added -> added == 0 ? Uni.createFrom().voidItem() : bell.ring(News.PEOPLE));
    }

    @WithTransaction
    Uni<PersonSnapshot> put(PersonSnapshot person) {
        return store.put(person)
                .chain(() -> bell.ring(News.PEOPLE))
                .chain(() -> store.all())
                .invoke(all -> directory = Directory.of(all))
                .map(all -> all.stream()
                        .filter(one -> one.id().equals(person.id()))
                        .findFirst()
                        .orElseThrow());
    }

    Uni<Optional<PersonSnapshot>> find(String id) {
        return Panache.withSession(() -> store.find(id));
    }

    Uni<List<PersonSnapshot>> page(String after, String words, int max) {
        return Panache.withSession(() -> store.page(after, words, max));
    }

    private void refresh() {
        OwnContext.run(
                vertx,
                () -> Panache.withSession(store::all),
                all -> directory = Directory.of(all),
                failure -> Log.warnf("The directory could not be read again: %s", failure));
    }
}
