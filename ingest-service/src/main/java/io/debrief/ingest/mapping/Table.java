package io.debrief.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates words: upper and lower case are alike, and {@code incident.*} stands for all that begins so. */
final class Table {

    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();

    void put(String word, String meaning) {
        var key = word.strip().toLowerCase(Locale.ROOT);
        if (key.endsWith("*")) {
            beginnings.put(key.substring(0, key.length() - 1), meaning);
        } else {
            exact.put(key, meaning);
        }
    }

    /** The meaning of a word: as it stands, else by its longest beginning that is listed. */
    @Nullable
    String find(String word) {
        var key = word.strip().toLowerCase(Locale.ROOT);
        var found = exact.get(key);
        if (found != null) {
            return found;
        }
        var longest = -1;
        for (var beginning : beginnings.entrySet()) {
            if (key.startsWith(beginning.getKey()) && beginning.getKey().length() > longest) {
                longest = beginning.getKey().length();
                found = beginning.getValue();
            }
        }
        return found;
    }

    /** The meanings of several words; a word that is not listed gives none. */
    List<String> find(List<String> words) {
        var meanings = new ArrayList<String>(words.size());
        for (var word : words) {
            var meaning = find(word);
            if (meaning != null) {
                meanings.add(meaning);
            }
        }
        return meanings;
    }
}
