package io.debrief.drafting.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of words and phrases that is looked for in a row of tokens. */
public final class Phrases {

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.split(" ");
            byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
        }
        byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length)));
    }

    /** How many tokens the longest phrase that begins at a token has; 0 where none begins. */
    public int at(List<Token> tokens, int i) {
        for (String[] words : byFirst.getOrDefault(tokens.get(i).lower(), List.of())) {
            if (matches(tokens, i, words)) {
                return words.length;
            }
        }
        return 0;
    }

    /** Whether any of the phrases stands in the tokens. */
    public boolean in(List<Token> tokens) {
        return first(tokens) >= 0;
    }

    /** Where the first of them begins, or -1. */
    public int first(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (at(tokens, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a single word is one of them. */
    public boolean has(String word) {
        return byFirst.getOrDefault(word, List.of()).stream().anyMatch(words -> words.length == 1);
    }

    private static boolean matches(List<Token> tokens, int i, String[] words) {
        if (i + words.length > tokens.size()) {
            return false;
        }
        for (int k = 1; k < words.length; k++) {
            if (!tokens.get(i + k).lower().equals(words[k])) {
                return false;
            }
        }
        return true;
    }
}
