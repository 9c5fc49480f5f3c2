package io.debrief.ingest.generic;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tools' words for a state mean. */
enum StateWord {

    /** Something went wrong. */
    WRONG(
            "firing fired fire triggered alerting alert alarm activated down unhealthy critical high failing failed failure"
                    + " error err problem warn warning minor major degraded breached anomalous unavailable offline nodata disaster"
                    + " unreachable detected"),

    /** It began, whatever it is. */
    BEGAN("open opened trigger active new created create started start reopened declared"),

    /** Something is right again, or went well. */
    RIGHT("resolved resolve ok okay up recovered recovery recover normal healthy deactivated cleared clear green fixed"
            + " operational online available notfiring"),

    /** It is over, whatever it is. */
    ENDED("closed close inactive success succeeded successful passed ended end"),

    /** Somebody looks after it. */
    ACKNOWLEDGED("acknowledged acknowledge ack acked"),

    /** It goes on. */
    CHANGED("updated update changed change edited modified investigating identified monitoring mitigated escalated"
            + " assigned reassigned commented deleted removed cancelled canceled"),

    /** Work has begun. */
    RUNNING("inprogress running pending queued building deploying progressing requested"),

    /** Work is done, well or not. */
    DONE("completed complete finished done applied");

    private static final Map<String, StateWord> BY_WORD = Stream.of(values())
            .flatMap(meaning -> Stream.of(meaning.words.split(" ")).map(word -> Map.entry(word, meaning)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 80;

    private final String words;

    StateWord(String words) {
        this.words = words;
    }

    /** What a word, or the last word of several such as {@code alert.resolved}, means; null where it says nothing known. */
    static @Nullable StateWord of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        var pieces = SEPARATORS.split(text.toLowerCase(Locale.ROOT).strip());
        var whole = BY_WORD.get(String.join("", pieces));
        return whole != null || pieces.length == 0 ? whole : BY_WORD.get(pieces[pieces.length - 1]);
    }

    /** Whether something is going on now. */
    boolean begins() {
        return this == WRONG || this == BEGAN;
    }

    /** Whether it is over. */
    boolean ends() {
        return this == RIGHT || this == ENDED;
    }
}
