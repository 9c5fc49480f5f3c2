package io.debrief.actions.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a text itself says about owner, date, ticket and state; never guesses. */
final class NotedReader {

    private static final int ENOUGH = 1500;
    private static final Pattern OWNER = Pattern.compile(
            "\\((?:owner|assignee|assigned to|dri)[: ]+@?([\\w .'-]{2,40})\\)"
                    + "|\\b(?:[Oo]wner|[Aa]ssignee|DRI)\\s*[:=]\\s*@?([\\w.'-]{2,40}(?: [A-Z][\\w.'-]{1,30})?)|(?:^|[\\s(\\[])@([\\w.-]{2,40})");
    private static final Pattern DUE = Pattern.compile(
            "\\b(?:by|due|until|before|deadline)[: ]+(?:on )?(\\d{4}-\\d\\d-\\d\\d|(?:next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "|end of (?:the )?(?:week|month|quarter|year)|next (?:week|month|sprint|quarter)|tomorrow"
                    + "|\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?: \\d{4})?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s)\\]>|\"]{4,500}");
    private static final Pattern TICKET = Pattern.compile("\\b[A-Z]{2,10}-\\d{1,7}\\b|(?<![\\w&])#\\d{1,7}\\b");
    private static final Pattern DONE = Pattern.compile(
            "\\(\\s*(?:done|completed|fixed|resolved|shipped|merged)\\b|[_*](?:done|completed)\\b|\\b(?:DONE|COMPLETED)\\b|\u2705|\\[done\\]",
            Pattern.UNICODE_CASE);
    private static final List<String> DONE_WORDS =
            List.of("done", "completed", "complete", "closed", "fixed", "resolved", "shipped", "finished");

    private NotedReader() {}

    static Noted of(String raw, Block.Check check, boolean doneSection) {
        var text = raw.length() > ENOUGH ? raw.substring(0, ENOUGH) : raw;
        var owner = group(OWNER, text);
        var named = Opening.of(Plain.of(text)).owner();
        var done =
                check == Block.Check.DONE || doneSection || DONE.matcher(text).find();
        return new Noted(owner != null ? owner : named, group(DUE, text), ticket(text), done);
    }

    /** What a table's row says: cells win over words in the text. */
    static Noted ofRow(String source, Block row, Noted fromWords) {
        var owner = cell(source, row, List.of("owner", "assignee", "assigned to", "dri", "who", "responsible"));
        var due = cell(source, row, List.of("due", "due date", "date", "deadline", "eta", "when", "by when"));
        var ticket = cell(
                source,
                row,
                List.of("ticket", "issue", "bug", "link", "jira", "tracking", "tracking issue", "tracking bug", "pr"));
        var status = cell(source, row, List.of("status", "state", "done", "progress"));
        var done = status != null
                && Words.of(status).stream().anyMatch(DONE_WORDS::contains)
                && !Words.of(status).contains("not");
        var saysDone = DONE.matcher(source.substring(row.start(), Math.min(row.end(), row.start() + ENOUGH)))
                .find();
        return new Noted(
                owner != null ? Plain.of(owner) : fromWords.owner(),
                due != null ? Plain.of(due) : fromWords.due(),
                ticket != null ? address(ticket) : fromWords.ticket(),
                done || saysDone || fromWords.done());
    }

    static @Nullable String cell(String source, Block row, List<String> names) {
        for (var i = 0; i < Math.min(row.header().size(), row.cells().size()); i++) {
            var cell = row.cells().get(i);
            if (names.contains(row.header().get(i)) && cell.end() > cell.start()) {
                return source.substring(cell.start(), cell.end());
            }
        }
        return null;
    }

    /** A ticket or link, else words with a number in them, such as "Bug 123"; "n/a" is none. */
    private static @Nullable String address(String cell) {
        var link = ticket(cell);
        var words = Plain.of(cell)
                .replaceAll("\\s*\\b(TODO|DONE|OPEN|CLOSED)\\b\\s*", "")
                .strip();
        return link != null ? link : words.chars().anyMatch(Character::isDigit) ? words : null;
    }

    private static @Nullable String ticket(String text) {
        var link = LINK.matcher(text);
        if (link.find()) {
            return link.group();
        }
        var ticket = TICKET.matcher(text);
        return ticket.find() ? ticket.group() : null;
    }

    private static @Nullable String group(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            return null;
        }
        for (var i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i).strip();
            }
        }
        return null;
    }
}
