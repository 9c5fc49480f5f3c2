package io.debrief.timeline.folding;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.folding.Classes.Reason;
import io.debrief.timeline.line.Echo;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Bots that repeat an alert in chat. A bot's message joins the latest line before it, at most five minutes old, that says the
 * same thing began or is over: with an equal masked title, or being the provider's incident that the message links.
 */
final class Echoes {

    private static final Duration LATEST = Duration.ofMinutes(5);

    private Echoes() {}

    static void join(List<Line> lines, Classes.View classes) {
        if (lines.stream().noneMatch(line -> line.echo() != null)) {
            return;
        }
        Map<String, TreeMap<Integer, Line>> said = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String title = Echo.of(line);
            if (title != null) {
                said.computeIfAbsent(title, key -> new TreeMap<>()).put(i, line);
            }
            String page = page(line);
            if (page != null) {
                said.computeIfAbsent(page, key -> new TreeMap<>()).put(i, line);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            String echo = lines.get(i).echo();
            Integer repeated = echo == null ? null : repeated(i, echo, lines, said);
            if (repeated != null) {
                classes.join(repeated, i, Reason.ECHO);
            }
        }
    }

    private static @Nullable String page(Line line) {
        String key = line.keys().stream()
                .filter(Keys::isProviderIncident)
                .findFirst()
                .orElse(null);
        return switch (line.kind()) {
            case SignalKind.INCIDENT_OPENED -> key == null ? null : Echo.BEGAN + key;
            case SignalKind.INCIDENT_RESOLVED -> key == null ? null : Echo.OVER + key;
            default -> null;
        };
    }

    private static @Nullable Integer repeated(
            int place, String echo, List<Line> lines, Map<String, TreeMap<Integer, Line>> said) {
        Line bot = lines.get(place);
        String way = echo.startsWith(Echo.OVER) ? Echo.OVER : Echo.BEGAN;
        Integer found = latest(said.get(echo), place, bot);
        for (String ref : bot.refs()) {
            if (found == null && Keys.isProviderIncident(ref)) {
                found = latest(said.get(way + ref), place, bot);
            }
        }
        return found;
    }

    private static @Nullable Integer latest(@Nullable TreeMap<Integer, Line> of, int place, Line bot) {
        Map.Entry<Integer, Line> before = of == null ? null : of.lowerEntry(place);
        boolean fresh = before != null
                && Duration.between(before.getValue().at(), bot.at()).compareTo(LATEST) <= 0;
        return before != null && fresh ? before.getKey() : null;
    }
}
