package io.debrief.documents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read.
 *
 * @param name its name within its folder
 * @param text its words as Markdown or plain text, line feeds only; front matter is blanked out, place by place
 * @param frontMatter the lines of its front matter, empty where it has none
 * @param encoding how its bytes were read, such as {@code UTF-8}
 * @param pageTitle the title of an HTML page
 * @param author who the page says created it
 * @param lines the source's line, from 1, of each line of the text; empty where they are the same
 */
public record Document(
        String name,
        String text,
        String frontMatter,
        String encoding,
        @Nullable String pageTitle,
        @Nullable String author,
        int[] lines)
        implements Reading {

    /**
     * The line in the file of a line of the text.
     *
     * @param line the text's line, from 0
     * @return from 1
     */
    public int sourceLine(int line) {
        return line < lines.length ? lines[line] : line + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document that
                && name.equals(that.name)
                && text.equals(that.text)
                && frontMatter.equals(that.frontMatter)
                && Arrays.equals(lines, that.lines);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return "Document[" + name + ", " + text.length() + " characters]";
    }
}
