package io.debrief.drafting.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sections that only people write, each with the question it is written under. */
public enum SectionName {
    /** What contributed. */
    CONTRIBUTING_FACTORS(
            "contributing_factors",
            "Contributing factors",
            "What had to be true for this to happen? Organisation and process too: what would no technical fix touch?"),
    /** What went well. */
    WENT_WELL("went_well", "What went well", "What helped, and would be missed next time?"),
    /** What went badly. */
    WENT_BADLY("went_badly", "What went badly", "What cost time or made it worse?"),
    /** Where we got lucky. */
    LUCKY("lucky", "Where we got lucky", "What could have made it worse, and did not by chance?"),
    /** What we learned. */
    LEARNED("learned", "What we learned", "What do we know now that we did not know before?"),
    /** The conclusion. */
    CONCLUSION("conclusion", "Conclusion", "What is the one paragraph somebody should read a year from now?"),
    /** The follow-ups. */
    FOLLOW_UPS("follow_ups", "Follow-ups", "What should be done, one line each, so that somebody can finish it?");

    private final String word;
    private final String title;
    private final String prompt;

    SectionName(String word, String title, String prompt) {
        this.word = word;
        this.title = title;
        this.prompt = prompt;
    }

    /** The section of a name in a url. */
    static Optional<SectionName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }

    /** All names. */
    static List<String> words() {
        return Arrays.stream(values()).map(SectionName::word).toList();
    }

    /** The name in urls and documents. */
    public String word() {
        return word;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** The question people write under. */
    public String prompt() {
        return prompt;
    }
}
