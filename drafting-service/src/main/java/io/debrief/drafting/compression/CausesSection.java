package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people said about why, as quotations and nothing else. The short form without the quotation is tried first: it
 * never passes, and so stands among the withheld sentences for a person to adopt.
 */
final class CausesSection implements Section {

    private static final int MOST = 6;
    private static final int SHORT = 160;
    private static final Pattern DEPENDENT = Pattern.compile(
            "^(?:which|because|but|and|at|so|that|or|since)\\b|\\b(?:my|me|our|they|them|your|you|it)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public List<Candidate> write(Story story) {
        Talk talk = new Talk(story);
        List<Candidate> sentences = new ArrayList<>();
        for (Said said : Selection.best(story, story.conversation().of(Role.CAUSE), MOST)) {
            Candidate quote = talk.quoted(said, "said");
            boolean apart = said.words().length() <= SHORT
                    && !DEPENDENT.matcher(said.words()).find();
            sentences.add(apart ? Candidate.of(plain(said), said.line()).or(quote) : quote);
        }
        return sentences;
    }

    /** The words as a sentence of their own. */
    private static String plain(Said said) {
        String words = said.words().strip();
        int colon = words.indexOf(": ");
        String claim = colon > 0 && colon < words.length() / 2 ? words.substring(colon + 2) : words;
        String sentence = claim.substring(0, 1).toUpperCase(Locale.ROOT) + claim.substring(1);
        return sentence.matches(".*[.!?]$") ? sentence : sentence + ".";
    }
}
