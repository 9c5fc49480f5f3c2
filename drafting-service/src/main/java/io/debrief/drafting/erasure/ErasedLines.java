package io.debrief.drafting.erasure;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.LineSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A line whose text was erased, with the words it had as far as they are still known; never stored.
 *
 * @param incident the incident's label
 * @param line the line
 * @param words its titles and texts of all revisions
 */
public record ErasedLines(String incident, UUID line, Set<String> words) {

    /** Whether an entry has lines without a text. */
    public static boolean erases(EntrySnapshot entry) {
        return entry.erasedAt() != null
                || entry.lines().stream().anyMatch(line -> line.revisions().isEmpty());
    }

    /** The lines that have no text now, with the words that older snapshots gave them. */
    public static List<ErasedLines> between(Collection<EntrySnapshot> old, Collection<EntrySnapshot> now) {
        return now.stream()
                .flatMap(entry -> entry.lines().stream()
                        .filter(line ->
                                line.revisions().isEmpty() || (entry.erasedAt() != null && entry.lineCount() == 1))
                        .map(line -> new ErasedLines(entry.incident(), line.id(), words(old, line))))
                .toList();
    }

    private static Set<String> words(Collection<EntrySnapshot> old, LineSnapshot erased) {
        var words = new TreeSet<String>();
        for (var entry : old) {
            for (var line : entry.lines()) {
                if (line.id().equals(erased.id())) {
                    line.revisions().forEach(revision -> {
                        words.add(revision.title());
                        words.add(revision.text());
                    });
                    if (line.id().equals(entry.id())) {
                        words.add(entry.title());
                        words.add(entry.text());
                    }
                }
            }
        }
        words.removeIf(String::isBlank);
        return words;
    }
}
