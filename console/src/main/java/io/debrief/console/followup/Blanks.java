package io.debrief.console.followup;

import io.debrief.console.followup.DecidePage.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence at its blanks, so that the page can show them. */
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("⟨([^⟩]{1,80})⟩");

    private Blanks() {}

    static List<Piece> pieces(@Nullable String text) {
        var pieces = new ArrayList<Piece>();
        if (text == null || text.isBlank()) {
            return pieces;
        }
        var blank = BLANK.matcher(text);
        var from = 0;
        while (blank.find()) {
            if (blank.start() > from) {
                pieces.add(new Piece(text.substring(from, blank.start()), false));
            }
            pieces.add(new Piece(blank.group(1), true));
            from = blank.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }
}
