package io.debrief.timeline.folding;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Echo;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lines that fold with each other, or come after each other, have in common: at least one of these, but for what people
 * joined. Has to follow {@link Folding} and {@link Causes}; the property test of the projector finds where it does not.
 */
public final class FoldKeys {

    private FoldKeys() {}

    /** What the line has in common with others by its title, fingerprint, commit or page. */
    public static List<String> of(Line line) {
        List<String> keys = new ArrayList<>(4);
        add(keys, "bucket|", line.bucket());
        add(keys, "echo|", line.isChat() ? line.echo() : Echo.of(line));
        String kind = line.kind();
        if (kind.equals(SignalKind.ALERT_FIRED) || kind.equals(SignalKind.ALERT_RESOLVED)) {
            add(keys, "", line.fingerprint());
        } else if (kind.startsWith("incident.")) {
            line.keys().stream().filter(Keys::isProviderIncident).forEach(keys::add);
        } else if (kind.equals(SignalKind.CHANGE_MERGED) || kind.equals(SignalKind.CHANGE_PUSHED)) {
            add(keys, "", Keys.first(line.keys(), Keys.COMMIT));
        } else if (line.echo() != null) {
            line.refs().stream().filter(Keys::isProviderIncident).forEach(keys::add);
        }
        return keys;
    }

    /** The alert groups that the line belongs to, or was raised for. */
    public static List<String> groups(Line line) {
        boolean about = line.kind().startsWith("alert.") || raises(line);
        return about
                ? line.keys().stream().filter(key -> key.startsWith(Keys.DEDUP)).toList()
                : List.of();
    }

    /** Whether it can have been raised for an alert group. */
    public static boolean raises(Line line) {
        return line.kind().startsWith("incident.");
    }

    /** The lines that the line may answer, by any of its signals. */
    public static List<UUID> threads(Line line) {
        UUID thread = line.first().thread();
        return thread == null ? List.of() : List.of(thread);
    }

    private static void add(List<String> keys, String prefix, @Nullable String key) {
        if (key != null) {
            keys.add(prefix + key);
        }
    }
}
