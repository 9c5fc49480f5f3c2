package io.debrief.drafting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.drafting.erasure.ErasedLines;
import io.debrief.drafting.erasure.Erasures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Timeline entries as the timeline says they are. */
@ApplicationScoped
class EntryTable {

    private static final String UPSERT = """
            insert into entry (incident, id, version, restricted, content)
            select * from unnest(cast(?1 as text[]), cast(?2 as uuid[]), cast(?3 as bigint[]), cast(?4 as boolean[]),
                                 cast(?5 as text[]))
            on conflict (incident, id) do update
            set version = excluded.version, restricted = excluded.restricted, content = excluded.content
            where entry.version < excluded.version or (excluded.restricted and not entry.restricted)""";

    private static final String OLD = """
            select content from entry
            where (incident, id) in (select * from unnest(cast(?1 as text[]), cast(?2 as uuid[])))""";

    private static final String DELETE = """
            delete from entry where (incident, id, restricted) in
              (select * from unnest(cast(?1 as text[]), cast(?2 as uuid[]), cast(?3 as boolean[])))""";

    private final ObjectMapper json;
    private final Erasures erasures;

    EntryTable(ObjectMapper json, Erasures erasures) {
        this.json = json;
        this.erasures = erasures;
    }

    /** Takes newer entries and removes withdrawn ones; texts erased with it are blanked wherever they are quoted. */
    Uni<Void> take(Mutiny.Session session, List<Change> batch) {
        var standing = new ArrayList<Change.EntryStands>();
        var gone = new ArrayList<Change.EntryGone>();
        for (var change : batch) {
            switch (change) {
                case Change.EntryStands stands -> standing.add(stands);
                case Change.EntryGone leaves -> gone.add(leaves);
                default -> {}
            }
        }
        return stand(session, standing).chain(() -> remove(session, gone));
    }

    private Uni<Void> stand(Mutiny.Session session, List<Change.EntryStands> standing) {
        if (standing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var erasing = standing.stream()
                .map(Change.EntryStands::entry)
                .filter(ErasedLines::erases)
                .toList();
        return old(session, erasing)
                .chain(old -> upsert(session, standing)
                        .chain(() -> erasures.apply(session, ErasedLines.between(old, erasing))));
    }

    private static Uni<Void> upsert(Mutiny.Session session, List<Change.EntryStands> standing) {
        return session.createNativeQuery(UPSERT)
                .setParameter(
                        1, standing.stream().map(e -> e.entry().incident()).toArray(String[]::new))
                .setParameter(2, standing.stream().map(e -> e.entry().id()).toArray(UUID[]::new))
                .setParameter(3, standing.stream().map(e -> e.entry().version()).toArray(Long[]::new))
                .setParameter(
                        4, standing.stream().map(Change.EntryStands::restricted).toArray(Boolean[]::new))
                .setParameter(
                        5, standing.stream().map(Change.EntryStands::content).toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<List<EntrySnapshot>> old(Mutiny.Session session, List<EntrySnapshot> erasing) {
        if (erasing.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(OLD, String.class)
                .setParameter(1, erasing.stream().map(EntrySnapshot::incident).toArray(String[]::new))
                .setParameter(2, erasing.stream().map(EntrySnapshot::id).toArray(UUID[]::new))
                .getResultList()
                .map(contents -> contents.stream().map(this::entry).toList());
    }

    private static Uni<Void> remove(Mutiny.Session session, List<Change.EntryGone> gone) {
        if (gone.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(DELETE)
                .setParameter(1, gone.stream().map(Change.EntryGone::incident).toArray(String[]::new))
                .setParameter(2, gone.stream().map(Change.EntryGone::entry).toArray(UUID[]::new))
                .setParameter(3, gone.stream().map(Change.EntryGone::restricted).toArray(Boolean[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private EntrySnapshot entry(String content) {
        try {
            return json.readValue(content, EntrySnapshot.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
