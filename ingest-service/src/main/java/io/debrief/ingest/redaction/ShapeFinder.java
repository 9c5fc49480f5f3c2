package io.debrief.ingest.redaction;

import io.debrief.ingest.redaction.Rule.Shape;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds secrets whose own form says what they are. */
final class ShapeFinder implements Finder {

    private static final int LONGEST_TAIL = 8192;

    private final String id;
    private final Shape shape;

    ShapeFinder(String id, Shape shape) {
        this.id = id;
        this.shape = shape;
    }

    @Override
    public List<String> keywords() {
        return shape.keywords();
    }

    @Override
    public int look(Scan scan, int start, int end) {
        var from = start - lead(scan.text(), start);
        if (from > start || (!shape.loose() && !scan.startsAt(from)) || !needed(scan.text(), start)) {
            return 0;
        }
        if (shape.follows() != null && !follows(scan, from, shape.follows())) {
            return 0;
        }
        for (var pattern : shape.patterns()) {
            var matcher = pattern.matcher(scan.text());
            matcher.region(from, scan.text().length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                if (matcher.hitEnd() && matcher.end() == scan.text().length()) {
                    scan.openAlike(from);
                }
                return matched(scan, matcher);
            }
            if (matcher.hitEnd()) {
                scan.open(from);
            }
        }
        return 0;
    }

    private int matched(Scan scan, Matcher matcher) {
        var group = secretGroup(matcher);
        var start = matcher.start(group);
        var end = tail(scan.text(), matcher.end(group));
        var secret = scan.text().substring(start, end);
        if (takes(secret)) {
            scan.found(start, end, id, secret, Finding.SHAPE);
        }
        return Math.max(end, matcher.end());
    }

    private boolean takes(String secret) {
        return (!shape.mixed() || secret.chars().anyMatch(c -> Chars.isDigit((char) c)))
                && (shape.entropy() == 0 || Entropy.of(secret) >= shape.entropy())
                && !(shape.checked() && Placeholder.is(secret));
    }

    private static boolean follows(Scan scan, int from, String what) {
        var end = scan.runEnd(from);
        if (end == scan.text().length()) {
            scan.open(from);
        }
        return scan.text().startsWith(what, end);
    }

    /** How many characters before the keyword belong to it; negative where they are missing. */
    private int lead(String text, int start) {
        var lead = shape.lead();
        if (lead == null) {
            return 0;
        }
        var count = 0;
        while (count < lead.most() && count < start && lead.holds(text.charAt(start - count - 1))) {
            count++;
        }
        return count < lead.least() ? -1 : count;
    }

    private boolean needed(String text, int start) {
        @Nullable String needs = shape.needs();
        return needs == null
                || text.substring(Math.max(0, start - 400), start)
                        .toLowerCase(Locale.ROOT)
                        .contains(needs);
    }

    /** A token longer than its kind ever was is still one token. */
    private static int tail(String text, int end) {
        if (end == 0 || !Chars.isWord(text.charAt(end - 1))) {
            return end;
        }
        var tail = end;
        while (tail < text.length() && tail < end + LONGEST_TAIL && Chars.isWord(text.charAt(tail))) {
            tail++;
        }
        return tail;
    }

    private static int secretGroup(Matcher matcher) {
        for (var group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0) {
                return group;
            }
        }
        return 0;
    }
}
