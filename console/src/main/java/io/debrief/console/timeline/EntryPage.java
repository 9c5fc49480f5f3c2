package io.debrief.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.contracts.timeline.EntrySnapshot;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry, opened.
 *
 * @param head the incident's top
 * @param entry the entry
 * @param at its time for a form field
 * @param members the lines it holds
 * @param lineCount how many lines it has in all
 * @param history what people ruled about it, oldest first
 */
public record EntryPage(
        Head head, EntryView entry, String at, List<Member> members, int lineCount, List<Ruled> history) {

    /**
     * A line.
     *
     * @param id its id
     * @param time when
     * @param kind its kind in words
     * @param source who reported it
     * @param revisions its texts, oldest first
     * @param signals how many signals said it
     */
    public record Member(String id, String time, String kind, String source, List<Text> revisions, int signals) {}

    /**
     * A text a line had.
     *
     * @param time since when
     * @param title one line
     * @param text the body
     */
    public record Text(String time, String title, String text) {}

    /**
     * What a person ruled.
     *
     * @param id the ruling's id, empty where it cannot be taken back
     * @param at when
     * @param who who
     * @param what what
     * @param reason why, possibly empty
     */
    public record Ruled(String id, String at, String who, String what, String reason) {}

    static EntryPage of(Head head, EntrySnapshot entry, JsonNode detail, Names names) {
        return new EntryPage(
                head,
                new EntryViews(names).of(entry),
                When.toField(entry.effectiveAt()),
                entry.lines().stream().map(EntryPage::member).toList(),
                entry.lineCount(),
                history(detail.path("history"), names));
    }

    private static Member member(EntrySnapshot.LineSnapshot line) {
        return new Member(
                line.id().toString(),
                When.second(line.occurredAt()),
                Kinds.word(line.kind()),
                line.source(),
                line.revisions().stream()
                        .map(revision -> new Text(When.second(revision.at()), revision.title(), revision.text()))
                        .toList(),
                line.signals().size());
    }

    private static List<Ruled> history(JsonNode items, Names names) {
        var history = new ArrayList<Ruled>();
        for (var item : items) {
            var by = item.path("by");
            var person = by.isObject()
                    ? by.path("person").asText("")
                    : item.path("person").asText(by.asText(""));
            history.add(new Ruled(
                    item.path("undone").asBoolean(false) ? "" : item.path("id").asText(""),
                    time(item.path("at").asText(item.path("recordedAt").asText(""))),
                    names.of(person),
                    words(item.path("what").asText("")),
                    item.path("reason").asText("")));
        }
        return history;
    }

    /** {@code entry.time-corrected} as {@code time corrected}. */
    private static String words(String what) {
        return what.replaceFirst("^(entry|line|timeline)\\.", "").replaceAll("[._-]", " ");
    }

    private static String time(String iso) {
        try {
            return When.full(Instant.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
