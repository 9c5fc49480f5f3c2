package io.debrief.timeline.entry;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.timeline.EntrySnapshot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A timeline as CSV (RFC 4180). */
final class Csv {

    private static final String HEADER =
            "id,effectiveAt,kind,title,text,severity,actor,services,reportedBy,occurrences,firstAt,lastAt,trust,pinned,hidden,erasedAt\r\n";

    private Csv() {}

    static String of(List<EntrySnapshot> entries) {
        return entries.stream().map(Csv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(EntrySnapshot entry) {
        return Stream.of(
                                entry.id(),
                                entry.effectiveAt(),
                                entry.kind(),
                                entry.title(),
                                entry.text(),
                                text(entry.severity()),
                                who(entry.actor()),
                                String.join(" ", entry.services()),
                                String.join(" ", entry.reportedBy()),
                                entry.occurrences(),
                                entry.firstAt(),
                                entry.lastAt(),
                                entry.trust(),
                                entry.pinned(),
                                entry.hidden(),
                                text(entry.erasedAt()))
                        .map(value -> Export.cell(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String who(@Nullable Actor actor) {
        return actor == null ? "" : text(actor.name() == null ? actor.id() : actor.name());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
