package io.debrief.actions.listing;

import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follow-ups for spreadsheets (RFC 4180); no cell can be a formula. */
final class ActionsCsv {

    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> HEADER = List.of(
            "id",
            "status",
            "title",
            "category",
            "size",
            "risk",
            "priority",
            "owner",
            "acceptedAt",
            "dueOn",
            "overdue",
            "slips",
            "incident",
            "doneWhen",
            "quote",
            "dropReason",
            "evidence",
            "ticket",
            "createdAt",
            "updatedAt",
            "version");

    private ActionsCsv() {}

    static String of(List<ActionSnapshot> actions) {
        return Stream.concat(Stream.of(line(HEADER)), actions.stream().map(ActionsCsv::line))
                .collect(Collectors.joining());
    }

    private static String line(ActionSnapshot action) {
        return line(Stream.of(
                        action.id(),
                        action.status(),
                        action.title(),
                        action.category(),
                        action.size(),
                        action.risk(),
                        action.priority(),
                        action.owner(),
                        action.acceptedAt(),
                        action.dueOn(),
                        action.overdue(),
                        action.slips(),
                        action.incident(),
                        action.doneWhen(),
                        action.quote(),
                        action.dropReason(),
                        evidence(action.evidence()),
                        action.ticket(),
                        action.createdAt(),
                        action.updatedAt(),
                        action.version())
                .map(ActionsCsv::text)
                .toList());
    }

    private static String evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> Stream.of(one.url(), one.note())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ActionsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String value) {
        var safe = Bidi.isolated(value);
        if (!value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        var quoted =
                safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
