package io.debrief.drafting.model;

import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The evidence as the model is shown it: each line under a local name and between markers nobody could guess, so that
 * text cannot pose as instruction and a citation cannot be invented unnoticed.
 *
 * @param text the marked evidence
 * @param names the lines by local name
 * @param left how many lines did not fit and were left out
 */
record Spotlight(String text, Map<String, UUID> names, int left) {

    /** Characters of evidence that fit a request; a model of 32,000 tokens has room for twice as much. */
    static final int ROOM = 60_000;

    private static final int LINE = 2_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern TEMPLATE = Pattern.compile("<\\|[^|>]{0,40}\\|>|\\[/?INST\\]|</?s>|<<<|>>>");

    /**
     * Marks evidence with a marker made for this one request. When not all of it fits, lines that the draft cites or a
     * person pinned go first.
     *
     * @return empty where not even those fit
     */
    static Optional<Spotlight> of(Evidence evidence, Set<UUID> important, String marker) {
        var usable = evidence.lines().stream()
                .filter(line -> !line.erased() && !line.hidden())
                .toList();
        var all = of(usable, 0, marker);
        if (all.text().length() <= ROOM) {
            return Optional.of(all);
        }
        var chosen = usable.stream()
                .filter(line -> line.pinned() || important.contains(line.id()))
                .toList();
        var some = of(chosen, usable.size() - chosen.size(), marker);
        return some.text().length() <= ROOM ? Optional.of(some) : Optional.empty();
    }

    private static Spotlight of(List<EvidenceLine> lines, int left, String marker) {
        var names = new TreeMap<String, UUID>();
        var shown = new ArrayList<String>();
        for (var line : lines) {
            var name = "E" + (names.size() + 1);
            names.put(name, line.id());
            var speaker =
                    line.speaker() == null ? line.source() : line.speaker().handle();
            shown.add("<<<DATA " + marker + " " + name + ">>>\n"
                    + line.at() + " " + line.kind() + " by " + clean(speaker, marker) + ":\n"
                    + clean(body(line), marker) + "\n<<<END " + marker + ">>>");
        }
        return new Spotlight(String.join("\n", shown), names, left);
    }

    private static String body(EvidenceLine line) {
        var body = line.content().substring(line.bodyFrom());
        return body.length() <= LINE ? body : body.substring(0, LINE) + " […]";
    }

    /** Text that can end no marker and looks like no chat template. */
    static String clean(String text, String marker) {
        var visible = INVISIBLE.matcher(text).replaceAll("").replace(marker, "");
        return TEMPLATE.matcher(visible).replaceAll("·");
    }
}
