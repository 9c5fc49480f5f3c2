package io.debrief.console.postmortem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a sentence was withheld, in plain words. */
final class Reasons {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("NO_CITATION", "it cites nothing"),
            Map.entry("UNKNOWN_CITATION", "it cites something that is not in this incident"),
            Map.entry("ERASED", "what it rests on was erased"),
            Map.entry("QUOTE_MISMATCH", "the quoted words are not in what it cites"),
            Map.entry("NUMBER_MISMATCH", "a number is not in the evidence"),
            Map.entry("NUMBER_BINDING", "the number counts something else in the evidence"),
            Map.entry("UNIT_MISMATCH", "the number has another unit in the evidence"),
            Map.entry("TIME_MISMATCH", "a time is not in the evidence"),
            Map.entry("ENTITY_MISMATCH", "a name is not in the evidence"),
            Map.entry("UNSUPPORTED_QUANTIFIER", "no entry counts this"),
            Map.entry("POLARITY", "the evidence says the opposite"),
            Map.entry("ACTOR_SWAP", "somebody else did or said it"),
            Map.entry("MODALITY", "a plan, a question or a guess is not a fact"),
            Map.entry("CAUSE_INVENTED", "nobody said this: a cause without a quotation"),
            Map.entry("ORDER", "it happened in another order"),
            Map.entry("SCOPE", "no entry proves that much"),
            Map.entry("CONTRADICTED", "a newer entry says otherwise"),
            Map.entry("UNSUPPORTED_CLAIM", "the evidence does not say this"),
            Map.entry("NOT_A_CLAIM", "it is not a statement about the incident"),
            Map.entry("AMBIGUOUS_PRONOUN", "it is not clear who is meant"));

    private Reasons() {}

    static String words(List<String> codes) {
        return codes.stream()
                .map(code -> WORDS.getOrDefault(
                        code, code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ')))
                .collect(Collectors.joining("; "));
    }
}
