package io.debrief.drafting.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes "checkout, payments and search" apart. */
final class Lists {

    private static final String ITEM = "(?:the )?+[@#]?+[\\p{L}\\p{N}][\\p{L}\\p{N}_./-]{0,60}+";
    private static final Pattern LIST =
            Pattern.compile("(" + ITEM + ")((?:, " + ITEM + "){0,10}),? and (" + ITEM + ")");

    private Lists() {}

    /** The sentence once for each member of its first list; empty where it has none. */
    static List<String> members(String words) {
        Matcher list = LIST.matcher(words);
        if (!list.find()) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        items.add(list.group(1));
        for (String item : list.group(2).split(", ")) {
            if (!item.isBlank()) {
                items.add(item);
            }
        }
        items.add(list.group(3));
        return items.stream()
                .map(item -> words.substring(0, list.start()) + item + words.substring(list.end()))
                .toList();
    }
}
