package io.debrief.drafting.verification;

import io.debrief.drafting.evidence.Speaker;
import io.debrief.drafting.understanding.Certainty;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Clause.Subject;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Passage;
import io.debrief.drafting.understanding.Token;
import io.debrief.drafting.understanding.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cited text that was read, with what its source says beside the text: kind, services, speaker. */
final class Reading {

    private final CitedText text;
    private final Passage passage;
    private final @Nullable Clause fact;
    private final Set<String> context;
    private final String haystack;

    Reading(CitedText text) {
        this.text = text;
        this.passage = Passage.of(text.text(), text.bodyFrom(), text.isTalk());
        this.context = context(text);
        this.fact = text.isTalk() ? null : fact(text);
        StringBuilder all = new StringBuilder(passage.plain().text());
        text.services().forEach(service -> all.append(' ').append(service));
        text.links().forEach(link -> all.append(' ').append(link));
        this.haystack = all.toString().toLowerCase(Locale.ROOT);
    }

    CitedText text() {
        return text;
    }

    Passage passage() {
        return passage;
    }

    /** Words that hold of the text although it does not say them. */
    Set<String> context() {
        return context;
    }

    /** What the kind of a system's event states, such as that a change was merged; null for talk. */
    @Nullable
    Clause fact() {
        return fact;
    }

    /** The key of who said or did it. */
    @Nullable
    String speaker() {
        Speaker speaker = text.speaker();
        return speaker == null ? null : People.key(speaker);
    }

    /** Whether a name stands in the text, its services or its speaker, bounded on both sides. */
    boolean names(String lower) {
        int at = haystack.indexOf(lower);
        while (at >= 0) {
            int end = at + lower.length();
            boolean before = at == 0 || !inName(haystack.charAt(at - 1));
            boolean after = end == haystack.length() || !inName(haystack.charAt(end));
            if (before && after) {
                return true;
            }
            at = haystack.indexOf(lower, at + 1);
        }
        return false;
    }

    /** The text and its services in lower case. */
    String haystack() {
        return haystack;
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static Set<String> context(CitedText text) {
        Lexicon lexicon = Lexicon.english();
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.kind().toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && (!text.isTalk() || !lexicon.isVerb(lexicon.canon(word)))) {
                words.add(lexicon.canon(word));
            }
        }
        for (String service : text.services()) {
            words.add(service.toLowerCase(Locale.ROOT));
            words.add(lexicon.canon(service.toLowerCase(Locale.ROOT)));
        }
        if (text.kind().startsWith("change")) {
            words.add("pr");
        }
        if (text.kind().startsWith("incident")) {
            words.add("page");
        }
        Speaker speaker = text.speaker();
        if (speaker != null && !speaker.isPerson()) {
            words.add(speaker.handle().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Clause fact(CitedText text) {
        Lexicon lexicon = Lexicon.english();
        List<String> verbs = new ArrayList<>();
        for (String word : text.kind().toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (lexicon.isVerb(lexicon.canon(word))) {
                verbs.add(lexicon.canon(word));
            }
        }
        if (text.kind().equals("incident.opened")) {
            verbs.add("declare");
        }
        if (text.kind().equals("release.published")) {
            verbs.add("deploy");
        }
        List<Token> none = List.of();
        return new Clause(
                none,
                -1,
                text.bodyFrom(),
                text.text().length(),
                Zone.PROSE,
                Certainty.ASSERTED,
                0,
                List.copyOf(verbs),
                true,
                new LinkedHashSet<>(verbs),
                List.of(),
                List.of(),
                List.of(),
                new Subject.Author(),
                null);
    }
}
