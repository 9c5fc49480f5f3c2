package io.debrief.ingest.generic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One value somewhere in a body.
 *
 * @param name its field's name as it stands there
 * @param words the name's words in lower case: {@code poolName}, {@code pool_name} and {@code POOL-NAME} alike
 * @param depth how deep it stands, 0 at the top
 * @param value its text
 */
record Leaf(String name, List<String> words, int depth, String value) {

    private static final Pattern BORDER =
            Pattern.compile("[^\\p{Alnum}]+|(?<=\\p{Lower})(?=\\p{Upper})|(?<=\\p{Upper})(?=\\p{Upper}\\p{Lower})");
    private static final int LONGEST_NAME = 100;

    static Leaf of(String name, int depth, String value) {
        var head = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var words = BORDER.splitAsStream(head)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new Leaf(name, words, depth, value);
    }

    /** Whether the name is this one, however it is spelled: its words without anything between them. */
    boolean is(String plain) {
        return String.join("", words).equals(plain);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean hasAny(Iterable<String> any) {
        for (var word : any) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    boolean endsWith(String word) {
        return !words.isEmpty() && words.getLast().equals(word);
    }
}
