package io.debrief.actions.audit;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code audit} is told.
 *
 * @param folder where the documents are: a folder, a zip file or a single document
 * @param json whether to print JSON
 * @param list whether to print every follow-up
 * @param examples how many vague ones to quote
 * @param exclude patterns of names to leave out
 */
record Options(Path folder, boolean json, boolean list, int examples, List<String> exclude) {

    static final String USAGE = """
            ./debrief audit FOLDER [--list] [--examples N] [--exclude PATTERN]… [--json]

            Counts the follow-ups in the post-mortems you already have: Markdown, HTML, plain text, or the zip file of a
            Confluence HTML export. Reads files on this machine, sends and stores nothing, needs no running stack.

            --list             every follow-up that was found, with file and line
            --examples N       how many vague follow-ups to quote (8)
            --exclude PATTERN  leave out files or folders whose name within the folder matches, such as 'templates/**'
                               or '*template*'; may be repeated
            --json             for scripts: totals, each document, each follow-up""";

    private static final int USUAL_EXAMPLES = 8;

    static Options parse(List<String> words) {
        var json = false;
        var list = false;
        var examples = USUAL_EXAMPLES;
        var exclude = new ArrayList<String>();
        var folders = new ArrayList<String>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            switch (word) {
                case "--json" -> json = true;
                case "--list" -> list = true;
                case "--examples" -> examples = number(value(words, ++at, word));
                case "--exclude" -> exclude.add(value(words, ++at, word));
                default -> {
                    if (word.startsWith("--")) {
                        throw new Misused("There is no option " + word + ".");
                    }
                    folders.add(word);
                }
            }
        }
        if (folders.size() != 1) {
            throw new Misused("Name one folder.");
        }
        return new Options(Path.of(folders.getFirst()), json, list, examples, exclude);
    }

    private static String value(List<String> words, int at, String option) {
        if (at >= words.size()) {
            throw new Misused(option + " needs a value.");
        }
        return words.get(at);
    }

    private static int number(String word) {
        try {
            var number = Integer.parseInt(word);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Misused("--examples takes a number, not '" + word + "'.", e);
        }
        throw new Misused("--examples takes a number from 0 on.");
    }

    /** Whether a path within the folder is to be left out, by its whole name or its last part. */
    boolean excludes(Path path) {
        return exclude.stream().anyMatch(pattern -> matches(pattern, path));
    }

    private static boolean matches(String pattern, Path path) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        var whole = Path.of(path.toString());
        var last = whole.getFileName();
        return matcher.matches(whole) || last != null && matcher.matches(last);
    }

    /** A mistake in what was typed. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misused(String message) {
            this(message, null);
        }

        Misused(String message, @Nullable Throwable cause) {
            super(message + "\n\n" + USAGE, cause);
        }
    }
}
