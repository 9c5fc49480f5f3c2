package io.debrief.drafting.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem as it is printed, whatever it is printed as.
 *
 * @param title the heading
 * @param facts what stands below it: state, lead, signatures
 * @param warnings what a reader must know: stale sentences, texts to amend
 * @param compressed what machines compressed, sentence by sentence
 * @param written what people wrote, as Markdown
 * @param questions what is still open
 * @param answers what people answered or waived
 * @param evidence what the numbers behind sentences stand for
 */
public record Paper(
        String title,
        List<Fact> facts,
        List<String> warnings,
        List<Compressed> compressed,
        List<Written> written,
        List<String> questions,
        List<Answer> answers,
        List<Note> evidence) {

    /** A name and a value. */
    public record Fact(String name, String value) {}

    /** A compressed section. */
    public record Compressed(String title, List<Sentence> sentences) {}

    /**
     * A sentence.
     *
     * @param by the person whose sentence it is, null for the machine's
     * @param staleWhy what changed since, null where nothing did
     * @param notes numbers of its evidence
     */
    public record Sentence(
            String text, @Nullable String by, @Nullable String staleWhy, List<Integer> notes) {}

    /** A section that people wrote. */
    public record Written(String title, String text, String by, Instant at) {}

    /** A gap somebody settled. */
    public record Answer(String question, String how, String text, String by) {}

    /**
     * A piece of evidence.
     *
     * @param at when it was, where that is known
     * @param line the line's id
     * @param quote the words, empty where they were erased
     */
    public record Note(int number, @Nullable Instant at, String line, String quote) {}
}
