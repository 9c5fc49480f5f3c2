package io.debrief.console.postmortem;

import java.util.Locale;
import java.util.Map;

/** What stands between a document and its publication, in plain words. */
final class Missing {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("impact_start", "when the impact started"),
            Map.entry("impact_end", "when the impact ended"),
            Map.entry("impact", "when the impact started and ended"),
            Map.entry("impact_number", "a number for the impact"),
            Map.entry("mitigated", "when the impact ended"),
            Map.entry("lead", "a lead"),
            Map.entry("lead_sign_off", "the lead's signature"),
            Map.entry("sign_off", "the lead's signature"),
            Map.entry("second_reader", "a second reader's signature"),
            Map.entry("stale_statements", "a look at the sentences whose evidence changed"),
            Map.entry("stale", "a look at the sentences whose evidence changed"));

    private Missing() {}

    static String words(String code) {
        var plain = code.replace('-', '_').toLowerCase(Locale.ROOT);
        var section = Sections.title(plain);
        return section != null
                ? "“" + section + "”, written by a person"
                : WORDS.getOrDefault(plain, plain.replace('_', ' '));
    }
}
