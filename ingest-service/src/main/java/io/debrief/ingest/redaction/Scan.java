package io.debrief.ingest.redaction;

import org.jspecify.annotations.Nullable;

/** One text under search. */
final class Scan {

    private static final int DEEPEST = 2;

    private final Detector detector;
    private final String text;
    private final int depth;
    private final Findings findings = new Findings();
    private int open = -1;
    private boolean lines;
    private boolean value;
    private boolean alike;
    private int runStart;
    private int runEnd;
    private int userInfoStart;
    private int userInfoEnd;

    Scan(Detector detector, String text, int depth) {
        this.detector = detector;
        this.text = text;
        this.depth = depth;
    }

    String text() {
        return text;
    }

    Findings findings() {
        return findings;
    }

    void found(int start, int end, String rule, String secret, int rank) {
        findings.add(new Finding(start, end, rule, secret, rank));
    }

    /** Notes that the text ends where a secret, beginning at a place, may go on in the next text. */
    void open(int start) {
        open = open < 0 ? start : Math.min(open, start);
    }

    /** As {@link #open}, where what is here is a secret already, so that only a field of the same name may go on. */
    void openAlike(int start) {
        open(start);
        alike = true;
    }

    /** As {@link #open}, where the whole value would be in the next text. */
    void openValue(int start) {
        open(start);
        value = true;
    }

    /** As {@link #open}, where the next text would be another line. */
    void openLine(int start) {
        open(start);
        lines = true;
    }

    /** What began and was cut; null where nothing was. */
    @Nullable
    Cut cut() {
        return open < 0 ? null : new Cut(open, alike || value || lines, value, lines);
    }

    /**
     * Something that the text's end cut.
     *
     * @param start where it begins
     * @param alike whether it can only go on in a field of the same name
     * @param value whether only a value is missing
     * @param lines whether it goes on in another line
     */
    record Cut(int start, boolean alike, boolean value, boolean lines) {}

    /** What is in a text that was decoded from this one; nothing when it was decoded too often. */
    Findings within(String decoded) {
        return depth >= DEEPEST
                ? new Findings()
                : detector.scan(decoded, new Hits(), depth + 1).findings();
    }

    /** The end of the letters, digits, hyphens and underscores at a place; asking along the text takes time once. */
    int runEnd(int place) {
        if (place < runStart || place >= runEnd) {
            runStart = place;
            runEnd = place;
            while (runEnd < text.length() && isRun(text.charAt(runEnd))) {
                runEnd++;
            }
        }
        return runEnd;
    }

    /** Where what may stand before the at-sign of an address begins; asking along the text takes time once. */
    int userInfoStart(int at) {
        var i = at;
        while (i > 0 && isUserInfo(text.charAt(i - 1))) {
            i = i == userInfoEnd ? userInfoStart : i - 1;
        }
        userInfoStart = i;
        userInfoEnd = at;
        return i;
    }

    private static boolean isUserInfo(char c) {
        return "/?\"'<>‹\\|`{}".indexOf(c) < 0 && !Chars.isSpace(c);
    }

    private static boolean isRun(char c) {
        return Chars.isWord(c) || c == '-' || c == '_';
    }

    /** Whether no letter or digit stands right before a place. */
    boolean startsAt(int place) {
        return place == 0 || !Chars.isWord(text.charAt(place - 1));
    }
}
