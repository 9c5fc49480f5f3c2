package io.debrief.timeline.line;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bot's message repeats: the masked title of an alert, without what notifiers write before it ({@code [FIRING:2]},
 * {@code Resolved:}, an emoji), and whether it says that it began or that it is over.
 */
public final class Echo {

    /** Before what began. */
    public static final String BEGAN = "began|";

    /** Before what is over. */
    public static final String OVER = "over|";

    private static final int SHORTEST = 8;
    private static final Set<String> ENDS = Set.of("resolved", "recovered", "recovery", "ok", "closed");
    private static final Pattern LEAD = Pattern.compile(
            "^(?::[a-z0-9_+-]{1,40}:"
                    + "|\\[?(firing|resolved|triggered|recovered)\\b(?::[0-9]{1,6})?\\]?:?"
                    + "|\\[(ok|problem|recovery|alert|closed)\\]"
                    + "|(ok|problem|recovery|alert|closed):"
                    + "|#[0-9]{1,9}:?|[\\p{So}\\uFE0F]+)\\s*",
            Pattern.CASE_INSENSITIVE);

    private Echo() {}

    /** Where the lines that a bot's message may repeat lie; null where it is no such message, or says too little. */
    static @Nullable String of(Signal signal) {
        boolean bot = signal.actor() != null && signal.actor().kind().equals("bot");
        if (!bot || !signal.kind().equals(SignalKind.MESSAGE_POSTED)) {
            return null;
        }
        String title = signal.title().strip();
        boolean over = false;
        Matcher lead = LEAD.matcher(title);
        while (lead.find() && lead.end() > 0) {
            for (int i = 1; i <= lead.groupCount(); i++) {
                String word = lead.group(i);
                over |= word != null && ENDS.contains(word.toLowerCase(Locale.ROOT));
            }
            title = title.substring(lead.end());
            lead = LEAD.matcher(title);
        }
        return title.length() < SHORTEST ? null : (over ? OVER : BEGAN) + masked(title);
    }

    /** Where a line lies for the bots that repeat it; null where none would. */
    public static @Nullable String of(Line line) {
        String masked = line.maskedTitle();
        if (masked == null) {
            return null;
        }
        return switch (line.kind()) {
            case SignalKind.ALERT_FIRED, SignalKind.INCIDENT_OPENED -> BEGAN + masked.toLowerCase(Locale.ROOT);
            case SignalKind.ALERT_RESOLVED, SignalKind.INCIDENT_RESOLVED -> OVER + masked.toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    private static String masked(String title) {
        return Mask.of(title.strip()).toLowerCase(Locale.ROOT);
    }
}
