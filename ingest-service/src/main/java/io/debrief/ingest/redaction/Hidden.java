package io.debrief.ingest.redaction;

/**
 * A text without the characters that nobody sees, such as zero-width spaces and NULs, which others may
 * leave out later: secrets are looked for in it, and taken out
 * of the text as it is.
 */
final class Hidden {

    private final String visible;
    private final int[] places;

    private Hidden(String visible, int[] places) {
        this.visible = visible;
        this.places = places;
    }

    /** Whether a character, or the pair it begins, is not seen. */
    static boolean is(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || c == 0x7F
                || c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x180E
                || c == 0xFEFF
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xDB40;
    }

    static Hidden of(String text) {
        var visible = new StringBuilder(text.length());
        var places = new int[text.length() + 1];
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (is(c)) {
                i += c == 0xDB40 ? 1 : 0;
            } else {
                places[visible.length()] = i;
                visible.append(c);
            }
        }
        places[visible.length()] = text.length();
        return new Hidden(visible.toString(), places);
    }

    String visible() {
        return visible;
    }

    /** Where a finding in the visible text stands in the whole one. */
    Finding inWhole(Finding finding) {
        return finding.at(places[finding.start()], places[finding.end() - 1] + 1);
    }

    /** Where a place in the visible text is in the whole one. */
    int inWhole(int place) {
        return places[place];
    }
}
