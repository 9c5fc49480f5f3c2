package io.debrief.documents.html;

import io.debrief.documents.html.Token.Tag;
import io.debrief.documents.html.Token.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes the Markdown that a run of tokens means. */
final class MarkdownWriter {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "svg",
            "noscript",
            "nav",
            "footer",
            "button",
            "select",
            "textarea",
            "iframe",
            "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "blockquote",
            "dl",
            "dt",
            "dd",
            "figure",
            "tbody",
            "thead",
            "aside",
            "details",
            "summary",
            "address");

    private final Lines out = new Lines();
    private final Deque<ListKind> lists = new ArrayDeque<>();
    private String unseen = "";
    private int unseenDepth;
    private int pre;
    private int cells;
    private boolean inCell;
    private boolean firstRow;
    private String link = "";

    /** A list: how far it counted, 0 where it does not count; whether its items are tasks. */
    private static final class ListKind {
        private final boolean ordered;
        private final boolean tasks;
        private int count;

        ListKind(boolean ordered, boolean tasks) {
            this.ordered = ordered;
            this.tasks = tasks;
        }
    }

    void take(Token token) {
        if (!unseen.isEmpty()) {
            skip(token);
            return;
        }
        switch (token) {
            case Words words -> {
                if (pre > 0 && !inCell) {
                    out.raw(words.text(), words.line());
                } else {
                    out.words(inCell ? words.text().replace("|", "\\|") : words.text(), words.line());
                }
            }
            case Tag tag
            when !tag.closing() && UNSEEN.contains(tag.name()) -> {
                unseen = tag.name();
                unseenDepth = 1;
            }
            case Tag tag when tag.closing() -> close(tag);
            case Tag tag -> open(tag);
        }
    }

    private void skip(Token token) {
        if (token instanceof Tag tag && tag.name().equals(unseen)) {
            unseenDepth += tag.closing() ? -1 : 1;
            unseen = unseenDepth == 0 ? "" : unseen;
        }
    }

    private void open(Tag tag) {
        switch (tag.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                gap();
                out.words("#".repeat(tag.name().charAt(1) - '0') + " ", tag.line());
            }
            case "ul", "ol" -> lists.push(new ListKind(tag.name().equals("ol"), tag.has("inline-task-list")));
            case "li" -> item(tag);
            case "input" -> box(tag);
            case "br", "hr" -> line();
            case "table" -> {
                gap();
                firstRow = true;
            }
            case "tr" -> {
                line();
                cells = 0;
            }
            case "td", "th" -> {
                out.words(cells == 0 ? "| " : " | ", tag.line());
                cells++;
                inCell = true;
            }
            case "pre" -> fence(tag);
            case "b", "strong" -> out.mark("**", tag.line());
            case "a" -> link(tag);
            default -> {
                if (BLOCKS.contains(tag.name())) {
                    line();
                }
            }
        }
    }

    private void close(Tag tag) {
        switch (tag.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> gap();
            case "ul", "ol" -> {
                lists.poll();
                if (lists.isEmpty()) {
                    gap();
                }
            }
            case "li" -> line();
            case "tr" -> row(tag);
            case "td", "th" -> inCell = false;
            case "table" -> gap();
            case "pre" -> endFence(tag);
            case "b", "strong" -> out.endMark("**", tag.line());
            case "a" -> endLink(tag);
            case "p", "blockquote" -> {
                if (lists.isEmpty()) {
                    gap();
                } else {
                    line();
                }
            }
            default -> {
                if (BLOCKS.contains(tag.name())) {
                    line();
                }
            }
        }
    }

    private void item(Tag tag) {
        if (inCell) {
            out.words(" ", tag.line());
            return;
        }
        out.endLine();
        var list = lists.peek();
        if (list != null) {
            list.count++;
        }
        var marker = list != null && list.ordered ? list.count + ". " : "- ";
        var box = tag.has("checked") || tag.has("task-list-item-checked")
                ? "[x] "
                : list != null && list.tasks ? "[ ] " : "";
        out.marker("  ".repeat(Math.max(0, lists.size() - 1)) + marker + box, tag.line());
    }

    private void box(Tag tag) {
        if (tag.attribute("type").equalsIgnoreCase("checkbox") && out.onlyMarker()) {
            out.marker(tag.attributes().containsKey("checked") ? "[x] " : "[ ] ", tag.line());
        }
    }

    private void link(Tag tag) {
        link = tag.attribute("href");
        if (tag.has("user-mention")) {
            out.words("@", tag.line());
        }
    }

    /** An address that leads somewhere stays: it may be the ticket. */
    private void endLink(Tag tag) {
        if (link.startsWith("http") && !link.contains(" ") && link.length() < 500 && !out.endsWith(link)) {
            out.words(" (" + link + ")", tag.line());
        }
        link = "";
    }

    private void row(Tag tag) {
        inCell = false;
        if (cells > 0) {
            out.words(" |", tag.line());
            if (firstRow) {
                out.endLine();
                out.words("|" + "---|".repeat(Math.min(cells, 40)), tag.line());
            }
        }
        firstRow = false;
        out.endLine();
    }

    private void fence(Tag tag) {
        if (!inCell) {
            gap();
            out.raw("```\n", tag.line());
            pre++;
        }
    }

    private void endFence(Tag tag) {
        if (pre > 0) {
            pre--;
            out.endLine();
            out.raw("```\n", tag.line());
        }
    }

    private void line() {
        if (!inCell && !out.onlyMarker()) {
            out.endLine();
        }
    }

    private void gap() {
        if (!inCell) {
            out.gap();
        }
    }

    String text() {
        return out.text();
    }

    int[] lines() {
        return out.sources();
    }
}
