package io.debrief.ingest.redaction;

import java.util.Arrays;

/** Where keywords stand in one text; used again for the next text. */
final class Hits {

    private int[] words = new int[32];
    private int[] ends = new int[32];
    private int[] judged = {};
    private int[] judgedIn = {};
    private int text;
    private int count;
    private int digits;
    private int unfinished;
    private boolean hidden;

    void clear() {
        text++;
        count = 0;
        digits = 0;
        unfinished = 0;
        hidden = false;
    }

    void add(int[] found, int end) {
        if (count + found.length > words.length) {
            words = Arrays.copyOf(words, 2 * words.length + found.length);
            ends = Arrays.copyOf(ends, words.length);
        }
        for (var word : found) {
            words[count] = word;
            ends[count++] = end;
        }
    }

    void other(char c) {
        hidden |= Hidden.is(c);
    }

    void end(int digitsSeen, int charactersUnfinished) {
        digits = digitsSeen;
        unfinished = charactersUnfinished;
    }

    /** Makes room for what finders say they have judged. */
    void finders(int number) {
        if (judged.length < number) {
            judged = new int[number];
            judgedIn = new int[number];
        }
    }

    /** Up to where a finder has judged this text. */
    int judged(int finder) {
        return judgedIn[finder] == text ? judged[finder] : 0;
    }

    void judged(int finder, int place) {
        judged[finder] = place;
        judgedIn[finder] = text;
    }

    int count() {
        return count;
    }

    int word(int hit) {
        return words[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    /** How many digits the text has. */
    int digits() {
        return digits;
    }

    /** How many characters at the text's end may begin a keyword. */
    int unfinished() {
        return unfinished;
    }

    /** Whether the text holds characters nobody sees. */
    boolean hidden() {
        return hidden;
    }
}
