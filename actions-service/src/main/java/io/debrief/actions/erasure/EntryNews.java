package io.debrief.actions.erasure;

import io.debrief.contracts.timeline.EntrySnapshot;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about the texts of one entry.
 *
 * @param incident the incident's label
 * @param texts the texts each line has now; none where it was erased
 * @param erased lines whose texts were erased
 * @param version the entry's version
 */
record EntryNews(String incident, Map<UUID, List<String>> texts, Set<UUID> erased, long version) {

    /** Nothing to learn: a tombstone or a notice. */
    static @Nullable EntryNews of(@Nullable EntrySnapshot entry) {
        if (entry == null) {
            return null;
        }
        var texts = new HashMap<UUID, List<String>>();
        var erased = new LinkedHashSet<UUID>();
        for (var line : entry.lines()) {
            var said = line.revisions().stream()
                    .flatMap(revision -> Stream.of(revision.title(), revision.text()))
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .toList();
            if (line.revisions().isEmpty()) {
                erased.add(line.id());
            } else {
                texts.put(line.id(), said);
            }
        }
        if (entry.erasedAt() != null && erased.isEmpty()) {
            erased.add(entry.id());
            texts.remove(entry.id());
        }
        return new EntryNews(entry.incident(), Map.copyOf(texts), Set.copyOf(erased), entry.version());
    }
}
