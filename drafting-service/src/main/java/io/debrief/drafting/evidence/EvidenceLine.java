package io.debrief.drafting.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline as a draft sees it: the revision that is shown, resolved and citable.
 *
 * @param id the line's id
 * @param entry the entry it is folded into
 * @param hash the shown revision's hash, empty where erased
 * @param at when it counts as having happened
 * @param kind the signal kind
 * @param source the source's name
 * @param title one line
 * @param text the body
 * @param speaker who said or did it
 * @param services the services it is about
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param thread the line it answers
 * @param occurrences how often its entry happened
 * @param firstAt the entry's first occurrence
 * @param lastAt the entry's last occurrence
 * @param trust what was proven about its sender
 * @param pinned whether a person pinned it
 * @param hidden whether a person hid it
 * @param erased whether its text was erased
 * @param note whether a person wrote it as a note
 * @param links addresses it points to
 */
public record EvidenceLine(
        UUID id,
        UUID entry,
        String hash,
        Instant at,
        String kind,
        String source,
        String title,
        String text,
        @Nullable Speaker speaker,
        List<String> services,
        @Nullable String severity,
        @Nullable UUID thread,
        int occurrences,
        Instant firstAt,
        Instant lastAt,
        String trust,
        boolean pinned,
        boolean hidden,
        boolean erased,
        boolean note,
        List<String> links) {

    /** The cited text that ranges count in: title, line feed, body. */
    public String content() {
        return title + "\n" + text;
    }

    /** Whether it is the line that stands for its entry. */
    public boolean leads() {
        return id.equals(entry);
    }

    /** Whether people or bots talk here: messages, notes and comments. */
    public boolean isTalk() {
        return note || kind.startsWith("message.") || kind.equals("note.added");
    }

    /** Where what was said begins: the title of a talk line only repeats its body. */
    public int bodyFrom() {
        return isTalk() && !text.isBlank() ? title.length() + 1 : 0;
    }
}
