package io.debrief.documents.html;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page as the Markdown it means.
 *
 * <p>Where a page says which part is its content (Confluence's {@code main-content}, an {@code article}, a
 * {@code main}), only that part is read.
 *
 * @param text headings, lists with checkboxes, tables, links, code
 * @param lines the page's line, from 1, of each line of the text
 * @param title what the page is called
 * @param author who Confluence says created it
 * @param isIndex whether it is the list of pages of a Confluence export
 */
public record HtmlPage(
        String text,
        int[] lines,
        @Nullable String title,
        @Nullable String author,
        boolean isIndex) {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** Reads a page; any text is one. */
    public static HtmlPage of(String page) {
        var tokens = Tokenizer.of(page);
        var start = contentStart(tokens);
        var end = start == 0 ? tokens.size() : elementEnd(tokens, start);
        var writer = new MarkdownWriter();
        tokens.subList(start, end).forEach(writer::take);
        var isIndex = page.contains("Available Pages:") && page.contains("Space Details:");
        return new HtmlPage(
                writer.text(), writer.lines(), title(tokens), wordsOf(tokens, tag -> tag.has("author")), isIndex);
    }

    private static int contentStart(List<Token> tokens) {
        for (var id : List.of("main-content", "article", "main")) {
            for (var i = 0; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof Token.Tag tag
                        && !tag.closing()
                        && (tag.attribute("id").equals(id) || tag.name().equals(id))) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static int elementEnd(List<Token> tokens, int start) {
        var name = ((Token.Tag) tokens.get(start)).name();
        var depth = 0;
        for (var i = start; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Tag tag && tag.name().equals(name) && !VOID.contains(name)) {
                depth += tag.closing() ? -1 : 1;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return tokens.size();
    }

    /** Confluence writes the space's name before the page's. */
    private static @Nullable String title(List<Token> tokens) {
        var pageTitle = wordsOf(tokens, tag -> tag.attribute("id").equals("title-text"));
        var title = pageTitle != null
                ? pageTitle
                : wordsOf(tokens, tag -> tag.name().equals("title"));
        if (title != null && pageTitle != null && title.contains(" : ")) {
            return title.substring(title.indexOf(" : ") + 3).strip();
        }
        return title;
    }

    private static @Nullable String wordsOf(List<Token> tokens, java.util.function.Predicate<Token.Tag> wanted) {
        for (var i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Tag tag
                    && !tag.closing()
                    && wanted.test(tag)
                    && tokens.get(i + 1) instanceof Token.Words words
                    && !words.text().isBlank()) {
                return words.text().replaceAll("\\s+", " ").strip();
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HtmlPage that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
