package io.debrief.actions.extraction;

import java.util.List;
import java.util.Set;

/**
 * How one would see that an action is done: a sentence by the class of its verb.
 *
 * <p>The sentences are the whole vocabulary the machine may add; what the text does not say is a visible blank.
 */
final class FinishLines {

    private static final Set<String> PAPERS =
            Set.of("document", "documentation", "runbook", "guideline", "playbook", "checklist", "documented");
    private static final Set<String> ALERTS = Set.of("alert", "alerting", "alarm", "notification", "monitor", "page");
    private static final Set<String> SPOKEN = Set.of("communicate", "decide", "train", "remove", "investigate");
    private static final Set<String> WISHES = Set.of("better", "more", "faster", "improved", "clearer");

    private FinishLines() {}

    static String of(String title) {
        var words = Words.of(title);
        var lemmas = Lemmas.of(words);
        if (lemmas.isEmpty()) {
            return CREATE;
        }
        var verb = Lexicon.verbClass(lemmas.getFirst());
        var kind = verb == null
                ? "none"
                : words.contains("not") && lemmas.getFirst().equals("do") ? "avoid" : verb;
        if (speaksOf(lemmas, PAPERS, 20) && !kind.equals("move")) {
            return DOCUMENT;
        }
        if (speaksOf(lemmas, ALERTS, 5) && !SPOKEN.contains(kind)) {
            return ALERT;
        }
        return byClass(kind, words.getFirst());
    }

    private static boolean speaksOf(List<String> lemmas, Set<String> nouns, int within) {
        return lemmas.stream().limit(within).anyMatch(nouns::contains);
    }

    private static String byClass(String kind, String first) {
        return switch (kind) {
            case "alert" -> ALERT;
            case "document" -> DOCUMENT;
            case "investigate" -> INVESTIGATE;
            case "decide" -> DECIDE;
            case "improve", "vague" -> IMPROVE;
            case "ensure", "test" -> CHECK;
            case "fix", "avoid", "limit" -> FIX;
            case "configure" -> CONFIGURE;
            case "remove" -> REMOVE;
            case "move" -> MOVE;
            case "automate" -> AUTOMATE;
            case "communicate" -> TELL;
            case "train" -> TRAIN;
            case "none" -> WISHES.contains(first) ? IMPROVE : DECIDE;
            default -> CREATE;
        };
    }

    static final String ALERT = "the alert exists at \u27e8threshold\u27e9 and has been seen firing in a test";
    static final String DOCUMENT = "the page is linked here and somebody else has followed it once";
    static final String INVESTIGATE = "a written finding is linked here and a follow-up is decided";
    static final String DECIDE = "the decision and its reason are written down and linked here";
    static final String IMPROVE = "\u27e8measure\u27e9 goes from \u27e8now\u27e9 to \u27e8target\u27e9";
    static final String CHECK = "a check for it runs by itself and fails when it does not hold";
    static final String FIX = "the change is live and a test shows that \u27e8the failure\u27e9 no longer happens";
    static final String CONFIGURE = "the setting is live at \u27e8value\u27e9 and has been seen in effect";
    static final String REMOVE = "it is gone from production and nothing refers to it";
    static final String MOVE = "the new one carries all the load and the old one is gone";
    static final String AUTOMATE = "it has run once without a person doing the steps";
    static final String TELL = "the message is sent, linked here, and \u27e8who\u27e9 has answered";
    static final String TRAIN = "\u27e8who\u27e9 has done it once and the date is written here";
    static final String CREATE = "it is live, linked here, and has been seen working";

    static final List<String> ALL = List.of(
            ALERT,
            DOCUMENT,
            INVESTIGATE,
            DECIDE,
            IMPROVE,
            CHECK,
            FIX,
            CONFIGURE,
            REMOVE,
            MOVE,
            AUTOMATE,
            TELL,
            TRAIN,
            CREATE);
}
