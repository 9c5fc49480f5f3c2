package io.debrief.timeline.line;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Facts.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a signal is read: what its kind, labels and title mean to the timeline. */
public final class Reading {

    private static final String INCIDENT_CHANNEL = "inc-";
    private static final int TITLE_LENGTH = 120;

    /** Kinds that machines repeat; what people say or decide never folds with what looks like it. */
    private static final Set<String> REPEATING = Set.of(
            SignalKind.ALERT_FIRED,
            SignalKind.ALERT_RESOLVED,
            SignalKind.ALERT_ACKNOWLEDGED,
            SignalKind.INCIDENT_OPENED,
            SignalKind.INCIDENT_ACKNOWLEDGED,
            SignalKind.INCIDENT_ESCALATED,
            SignalKind.INCIDENT_UPDATED,
            SignalKind.INCIDENT_RESOLVED,
            SignalKind.DEPLOY_STARTED,
            SignalKind.DEPLOY_SUCCEEDED,
            SignalKind.DEPLOY_FAILED,
            SignalKind.BUILD_SUCCEEDED,
            SignalKind.BUILD_FAILED,
            SignalKind.STATUS_UPDATED,
            SignalKind.SOURCE_GAP,
            SignalKind.OTHER);

    private Reading() {}

    /** One line for a note: its first line, shortened to 120 characters. */
    public static String noteTitle(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return first.length() <= TITLE_LENGTH ? first : first.substring(0, TITLE_LENGTH - 1) + "…";
    }

    static boolean isDecoration(Signal signal) {
        return signal.kind().equals(SignalKind.REACTION_ADDED) || signal.kind().equals(SignalKind.MESSAGE_PINNED);
    }

    static @Nullable String decoration(Signal signal) {
        return switch (signal.kind()) {
            case SignalKind.MESSAGE_PINNED -> "pinned-at-source";
            case SignalKind.REACTION_ADDED -> "reaction:" + signal.labels().getOrDefault("reaction", signal.title());
            default -> null;
        };
    }

    static @Nullable String bucket(Signal signal, UnaryOperator<String> intern) {
        if (!REPEATING.contains(signal.kind()) || signal.title().isBlank()) {
            String echo = Echo.of(signal);
            return echo == null ? null : intern.apply(echo);
        }
        String services =
                String.join(",", signal.services().stream().distinct().sorted().toList());
        return intern.apply(signal.kind() + "|" + services + "|" + Mask.of(signal.title()));
    }

    /** {@code sev1} to {@code sev5}: a {@code severity} label of that form, else a provider's priority {@code P1} to {@code P5}. */
    static @Nullable String grade(Signal signal) {
        String severity = digits(signal.labels().get("severity"), "SEV");
        return severity != null ? severity : digits(signal.labels().get("priority"), "P");
    }

    private static @Nullable String digits(@Nullable String label, String prefix) {
        if (label == null) {
            return null;
        }
        String word = label.strip().toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        boolean graded = word.startsWith(prefix)
                && word.length() == prefix.length() + 1
                && "12345".indexOf(word.charAt(prefix.length())) >= 0;
        return graded ? "sev" + word.charAt(prefix.length()) : null;
    }

    static String openerTitle(Signal signal) {
        if (signal.kind().startsWith("message.") && opensChannel(signal)) {
            return signal.labels().getOrDefault("channelName", "");
        }
        boolean mayOpen = signal.kind().startsWith("alert.")
                || signal.kind().startsWith("incident.")
                || signal.kind().startsWith("channel.");
        return mayOpen ? signal.title() : "";
    }

    static List<Mark> marks(Signal signal) {
        List<Mark> marks = new ArrayList<>(3);
        Map<String, String> labels = signal.labels();
        add(marks, Mark.TEST, signal.test());
        add(marks, Mark.IMPORTED, signal.imported());
        add(marks, Mark.HUMAN, signal.actor() != null && signal.actor().kind().equals("person"));
        add(marks, Mark.PRIVATE, "group".equals(labels.get("channelType")));
        add(marks, Mark.PROVES_OPENER, !signal.test() && (opensChannel(signal) || opensAtProvider(signal)));
        add(
                marks,
                Mark.OPENS,
                !signal.test() && signal.kind().equals(SignalKind.ALERT_FIRED) && "open".equals(labels.get("debrief")));
        return marks.isEmpty() ? List.of() : List.copyOf(marks);
    }

    private static void add(List<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    private static boolean opensChannel(Signal signal) {
        return switch (signal.kind()) {
            case SignalKind.CHANNEL_CREATED, SignalKind.CHANNEL_RENAMED -> isIncidentChannel(signal.title());
            case SignalKind.MESSAGE_POSTED, SignalKind.MESSAGE_EDITED, SignalKind.CHANNEL_ARCHIVED ->
                isIncidentChannel(signal.labels().getOrDefault("channelName", ""));
            default -> false;
        };
    }

    private static boolean isIncidentChannel(String name) {
        String bare = name.startsWith("#") ? name.substring(1) : name;
        return bare.startsWith(INCIDENT_CHANNEL);
    }

    private static boolean opensAtProvider(Signal signal) {
        if (!signal.kind().startsWith("incident.")) {
            return false;
        }
        return switch (signal.sourceType()) {
            case "pagerduty" -> "high".equals(signal.labels().get("urgency"));
            case "opsgenie" -> Set.of("P1", "P2").contains(signal.labels().getOrDefault("priority", ""));
            case "incidentio", "rootly", "firehydrant" -> true;
            default -> false;
        };
    }
}
