package io.debrief.drafting.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds erased words in a text that people wrote and replaces them. Found are runs of four or more words, an erased
 * text in full however short, and single words that look like a secret or an identifier.
 */
public final class Scrubbing {

    /** What stands where erased words stood. */
    public static final String MARK = "⟦erased⟧";

    private static final int RUN = 4;
    private static final int TELLING_LENGTH = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[^\\s\\p{L}\\p{N}]+[\\p{L}\\p{N}_]+)*");

    private Scrubbing() {}

    private record Word(String lower, int start, int end) {}

    /** The text without these words; the same text where it has none of them. */
    public static String scrub(String text, Collection<String> erased) {
        var here = words(text);
        var hit = new boolean[here.size()];
        for (var source : erased) {
            mark(here, words(source), hit);
        }
        return replace(text, here, hit);
    }

    private static void mark(List<Word> here, List<Word> there, boolean[] hit) {
        for (int i = 0; i < here.size(); i++) {
            for (int j = 0; j < there.size(); j++) {
                int run = run(here, i, there, j);
                boolean whole = j == 0
                        && run == there.size()
                        && (run > 1 || there.get(0).lower().length() >= 6);
                boolean telling = run > 0 && telling(here.get(i).lower());
                int marked = run >= RUN || whole ? run : telling ? 1 : 0;
                for (int k = 0; k < marked; k++) {
                    hit[i + k] = true;
                }
            }
        }
    }

    private static int run(List<Word> here, int i, List<Word> there, int j) {
        int run = 0;
        while (i + run < here.size()
                && j + run < there.size()
                && here.get(i + run).lower().equals(there.get(j + run).lower())) {
            run++;
        }
        return run;
    }

    private static boolean telling(String word) {
        return word.length() >= TELLING_LENGTH
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter);
    }

    private static String replace(String text, List<Word> words, boolean[] hit) {
        var result = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!hit[i]) {
                continue;
            }
            int last = i;
            while (last + 1 < words.size() && hit[last + 1]) {
                last++;
            }
            result.append(text, copied, words.get(i).start()).append(MARK);
            copied = words.get(last).end();
            i = last;
        }
        return copied == 0 && result.isEmpty()
                ? text
                : result.append(text.substring(copied)).toString();
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }
}
