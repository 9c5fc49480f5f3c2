package io.debrief.actions.extraction;

import java.util.List;
import java.util.Locale;

/** First cuts of size and risk, both for people to change. */
final class Efforts {

    private static final List<String> HARMS = List.of(
            "outage",
            "data",
            "loss",
            "security",
            "customer",
            "user",
            "production",
            "prod",
            "payment",
            "corrupt",
            "corruption",
            "all",
            "down",
            "unavailable",
            "failure",
            "fail",
            "overwhelm",
            "crash");

    private Efforts() {}

    /** The largest size any word speaks for; M where none does. */
    static Size size(String title) {
        var kinds = Lexicon.SIZES.in(Lemmas.of(Words.of(title))).stream()
                .map(Lexicon.Phrase::kind)
                .toList();
        if (kinds.contains("L")) {
            return Size.L;
        }
        var verb = Words.of(title).stream()
                .findFirst()
                .map(Lemmas::of)
                .map(Lexicon::verbClass)
                .orElse("none");
        if (kinds.contains("S") && (!kinds.contains("M") || verb.equals("document"))) {
            return Size.S;
        }
        if (kinds.contains("M")) {
            return Size.M;
        }
        return switch (verb) {
            case "configure", "document", "communicate", "alert", "remove", "test" -> Size.S;
            default -> Size.M;
        };
    }

    /** High where it prevents harm to users, low where it is process alone. */
    static Risk risk(String item, Category category) {
        var lemmas = Lemmas.of(Words.of(item.toLowerCase(Locale.ROOT)));
        var harms = lemmas.stream().filter(HARMS::contains).distinct().count();
        return switch (category) {
            case PREVENT -> harms > 0 ? Risk.HIGH : Risk.MEDIUM;
            case DETECT, MITIGATE -> harms > 1 ? Risk.HIGH : Risk.MEDIUM;
            case PROCESS -> harms > 1 ? Risk.MEDIUM : Risk.LOW;
        };
    }
}
