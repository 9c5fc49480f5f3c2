package io.debrief.actions.erasure;

import io.debrief.actions.life.Action;
import io.debrief.actions.overdue.Today;
import io.debrief.actions.store.ActionStore;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A light copy of what was said in timelines, only to know which candidates quote a message once it is erased; the copy
 * goes with it.
 */
@ApplicationScoped
public class LineTexts {

    private final ActionStore actions;
    private final Today today;

    LineTexts(ActionStore actions, Today today) {
        this.actions = actions;
        this.today = today;
    }

    /** Stores and forgets, in one transaction. */
    @WithTransaction
    Uni<Void> store(List<Optional<EntryNews>> news) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var one : news) {
            if (one.isPresent()) {
                all = all.chain(() -> store(one.get()));
            }
        }
        return all;
    }

    private Uni<Void> store(EntryNews news) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var line : news.texts().entrySet()) {
            all = all.chain(() -> remember(news.incident(), line.getKey(), line.getValue(), news.version()));
        }
        for (var line : news.erased()) {
            all = all.chain(() -> forget(news.incident(), line));
        }
        return all;
    }

    private static Uni<Void> remember(String incident, UUID line, List<String> texts, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into line_text (incident, line, texts, version)"
                                + " values (?1, cast(cast(?2 as text) as uuid), cast(?3 as text[]), ?4)"
                                + " on conflict (incident, line) do update set texts = excluded.texts,"
                                + " version = excluded.version")
                        .setParameter(1, incident)
                        .setParameter(2, line.toString())
                        .setParameter(3, texts.toArray(String[]::new))
                        .setParameter(4, version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> forget(String incident, UUID line) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select unnest(texts) from line_text where incident = ?1 and line = cast(cast(?2 as text) as uuid)",
                                String.class)
                        .setParameter(1, incident)
                        .setParameter(2, line.toString())
                        .getResultList())
                .chain(texts -> texts.isEmpty() ? Uni.createFrom().voidItem() : blank(incident, texts))
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery(
                                "delete from line_text where incident = ?1 and line = cast(cast(?2 as text) as uuid)")
                        .setParameter(1, incident)
                        .setParameter(2, line.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> blank(String incident, List<String> texts) {
        return actions.quoting(incident).chain(quoting -> actions.save(erased(quoting, texts)));
    }

    private List<Action> erased(List<Action> quoting, List<String> texts) {
        var erased = new ArrayList<Action>();
        for (var action : quoting) {
            var quote = action.content().quote();
            if (quote != null && Overlap.of(quote, texts)) {
                erased.add(action.erased(today.now()));
            }
        }
        return erased;
    }
}
