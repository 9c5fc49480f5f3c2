package io.debrief.console.postmortem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of the document in reading order, by their names on the wire. */
final class Sections {

    /**
     * A section machines compress.
     *
     * @param name on the wire
     * @param title on the page
     * @param small what it is
     * @param shape {@code prose}, {@code lines} or {@code quotes}
     */
    record Compressed(String name, String title, String small, String shape) {}

    /**
     * A section people write.
     *
     * @param name on the wire
     * @param title on the page
     * @param prompts questions to begin with
     */
    record Written(String name, String title, List<String> prompts) {}

    static final List<Compressed> COMPRESSED = List.of(
            new Compressed("summary", "Summary", "every sentence cited", "prose"),
            new Compressed("impact", "Impact", "only what entries say", "prose"),
            new Compressed("detection", "Detection", "", "prose"),
            new Compressed("response", "Response", "", "prose"),
            new Compressed("resolution", "Resolution", "", "prose"),
            new Compressed("changes", "Changes before the start", "in time order, not by blame", "lines"),
            new Compressed("highlights", "Timeline highlights", "", "lines"),
            new Compressed("causes", "Causes people named", "quotations only", "quotes"),
            new Compressed("open_questions", "Questions asked during the incident", "", "lines"));

    static final List<Written> WRITTEN = List.of(
            new Written(
                    "contributing_factors",
                    "Contributing factors",
                    List.of(
                            "What had to be true at once for this to happen?",
                            "Organisation and process: what would no technical fix touch?")),
            new Written("went_well", "What went well", List.of("What helped, and would you notice if it were gone?")),
            new Written("went_badly", "What went badly", List.of("Where did people wait, guess, or lack a tool?")),
            new Written("lucky", "Where we got lucky", List.of("What kept it from being worse, by chance?")),
            new Written("learned", "What we learned", List.of("What do you know now that you did not know before?")),
            new Written(
                    "conclusion",
                    "Conclusion",
                    List.of("In a few sentences: why did it happen, and what follows from that?")));

    static final Written FOLLOW_UPS = new Written(
            "follow_ups",
            "Follow-ups",
            List.of(
                    "What should be done, one line each? How will one see that it is done?",
                    "When you save, each line becomes a follow-up that somebody takes or drops."));

    private Sections() {}

    static @Nullable String title(String name) {
        for (var section : COMPRESSED) {
            if (section.name().equals(name)) {
                return section.title();
            }
        }
        for (var section : WRITTEN) {
            if (section.name().equals(name)) {
                return section.title();
            }
        }
        return FOLLOW_UPS.name().equals(name) ? FOLLOW_UPS.title() : null;
    }
}
