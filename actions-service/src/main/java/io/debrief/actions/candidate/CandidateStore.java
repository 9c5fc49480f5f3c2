package io.debrief.actions.candidate;

import io.debrief.actions.extraction.Candidate;
import io.debrief.actions.extraction.Extraction;
import io.debrief.actions.life.Action;
import io.debrief.actions.life.ActionId;
import io.debrief.actions.life.Origin;
import io.debrief.actions.overdue.Today;
import io.debrief.actions.store.ActionStore;
import io.debrief.actions.store.ActionStore.Titled;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what was found: new words become candidates, known ones stay what they are. Runs in the caller's transaction. */
@ApplicationScoped
public class CandidateStore {

    private static final int COMPARED = 2000;

    private final ActionStore actions;
    private final Today today;

    CandidateStore(ActionStore actions, Today today) {
        this.actions = actions;
        this.today = today;
    }

    /** What was found, with the keys of its words and what is known of them. */
    private record Found(List<Candidate> candidates, List<String> keys, Map<String, Action> known, Source source) {

        int fresh() {
            return (int) keys.stream().filter(key -> !known.containsKey(key)).count();
        }

        /** The label of each: the known one, else the next new one. */
        List<ActionId> ids(List<ActionId> news) {
            var next = news.iterator();
            var ids = new ArrayList<ActionId>();
            for (var key : keys) {
                var before = known.get(key);
                ids.add(before == null ? next.next() : before.id());
            }
            return ids;
        }
    }

    /** The follow-ups of a text, in its order. */
    public Uni<List<Action>> keep(String text, Extraction extraction, Source source) {
        var keys = SourceKeys.of(source.incident(), text, extraction.candidates());
        return oneAtATime(source.incident())
                .chain(() -> actions.bySourceKeys(keys))
                .map(known -> new Found(extraction.candidates(), keys, byKey(known), source))
                .chain(this::keep);
    }

    /** As {@link #keep}, and what the place no longer says is withdrawn, or flagged where somebody decided on it. */
    public Uni<List<Action>> replace(String text, Extraction extraction, Source source, String incident) {
        return keep(text, extraction, source)
                .call(kept -> actions.byPlace(incident, source.place()).chain(all -> actions.save(gone(all, kept))));
    }

    private List<Action> gone(List<Action> all, List<Action> kept) {
        var now = today.now();
        var still = kept.stream().map(Action::id).collect(Collectors.toSet());
        return all.stream()
                .filter(action -> !still.contains(action.id()))
                // Whose words were erased cannot be found in any text again; it stays to say so.
                .filter(action -> !action.flags().contains(Action.QUOTE_ERASED))
                .map(action -> action.untouched()
                        ? action.withdrawn(true, now)
                        : action.flagged(Action.TEXT_CHANGED, true, now))
                .toList();
    }

    private Uni<List<Action>> keep(Found found) {
        return actions.nextIds(found.fresh())
                .map(found::ids)
                .chain(ids -> actions.newestTitles(COMPARED).chain(older -> keep(found, ids, older)));
    }

    private Uni<List<Action>> keep(Found found, List<ActionId> ids, List<Titled> older) {
        var links = Links.of(found.candidates(), ids, older);
        var all = new ArrayList<Action>();
        var added = new ArrayList<Action>();
        var changed = new ArrayList<Action>();
        for (var i = 0; i < ids.size(); i++) {
            var candidate = found.candidates().get(i);
            var before = found.known().get(found.keys().get(i));
            if (before == null) {
                added.add(fresh(
                        ids.get(i), candidate, found.source(), found.keys().get(i), links.get(i)));
                all.add(added.getLast());
            } else {
                changed.add(backAgain(before, candidate, found.source()));
                all.add(changed.getLast());
            }
        }
        return actions.add(added).chain(() -> actions.save(changed)).replaceWith(all);
    }

    private Action fresh(ActionId id, Candidate candidate, Source source, String key, List<String> similar) {
        var origin = new Origin(source.place(), source.incident(), key, source.restricted(), source.demo());
        return Action.found(id, Contents.of(candidate), origin, similar, source.by(), today.now());
    }

    /** Known words: found at a place of the same text, perhaps another one, perhaps after they had gone. */
    private Action backAgain(Action before, Candidate candidate, Source source) {
        var now = today.now();
        var here = before.withdrawn(false, now).flagged(Action.TEXT_CHANGED, false, now);
        var sameText = before.origin().place().equals(source.place()) && source.incident() != null;
        return sameText && here.content().quote() != null
                ? here.quoted(Contents.quote(candidate), Contents.span(candidate), now)
                : here;
    }

    private static Map<String, Action> byKey(List<Action> known) {
        return known.stream().collect(Collectors.toMap(action -> action.origin().sourceKey(), Function.identity()));
    }

    /** Two texts of one incident are read one after the other, so that the same words are found once. */
    private static Uni<Void> oneAtATime(@Nullable String incident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(hashtext(?1))) locked", Integer.class)
                        .setParameter(1, "extraction:" + (incident == null ? "" : incident))
                        .getSingleResult())
                .replaceWithVoid();
    }
}
