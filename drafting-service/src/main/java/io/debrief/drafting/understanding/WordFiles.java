package io.debrief.drafting.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists of a language from the class path; lines that begin with {@code #} are comments. */
final class WordFiles {

    private final String language;

    WordFiles(String language) {
        this.language = language;
    }

    /** The lines of a list. */
    List<String> lines(String name) {
        String path = "/io/debrief/drafting/" + language + "/" + name + ".txt";
        try (InputStream in = WordFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing word list " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of phrases. */
    Phrases phrases(String name) {
        return new Phrases(lines(name));
    }

    /** A list of {@code name: member, member} lines. */
    Map<String, List<String>> classes(String name) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int colon = line.indexOf(':');
            classes.put(line.substring(0, colon).strip(), members(line.substring(colon + 1)));
        }
        return classes;
    }

    /** A list of {@code word value} lines. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int gap = line.lastIndexOf(' ');
            pairs.put(line.substring(0, gap).strip(), line.substring(gap + 1));
        }
        return pairs;
    }

    static List<String> members(String list) {
        return List.of(list.split(",")).stream()
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
