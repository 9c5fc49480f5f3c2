package io.debrief.actions.extraction;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a block stands under.
 *
 * @param kind whether follow-ups are expected there
 * @param category what a sub-heading says they are good for
 */
record Section(Kind kind, @Nullable Category category) {

    enum Kind {
        /** No heading has been seen. */
        OPEN,
        /** A section of follow-ups. */
        ACTIONS,
        /** Follow-ups that are finished. */
        DONE,
        /** Any other section. */
        OTHER
    }

    private static final Set<String> BARE_NAMES = Set.of(
            "action items",
            "action item",
            "actions",
            "follow ups",
            "follow-ups",
            "follow up",
            "follow up items",
            "follow-up items",
            "followups",
            "next steps",
            "todo",
            "to do",
            "remediation",
            "remediation items",
            "corrective actions",
            "preventive actions",
            "recommendations",
            "tasks",
            "timeline",
            "summary",
            "impact",
            "root cause",
            "root causes",
            "contributing factors",
            "lessons learned",
            "lessons learnt",
            "background",
            "what went well",
            "what went wrong",
            "what went badly",
            "what went poorly",
            "where we got lucky",
            "detection",
            "resolution",
            "trigger",
            "attendees",
            "participants",
            "appendix",
            "references",
            "glossary",
            "questions",
            "open questions",
            "notes",
            "overview",
            "conclusion",
            "what we will do",
            "what we are doing",
            "what will we do",
            "what we're doing about it",
            "what's next",
            "what happens next",
            "how we will prevent this",
            "preventive measures",
            "corrective and preventive actions",
            "remediation and follow-up",
            "future work",
            "improvements",
            "action plan",
            "action items and follow ups");

    static final Section NONE = new Section(Kind.OPEN, null);
    static final Section FOLLOW_UPS = new Section(Kind.ACTIONS, null);

    static boolean isName(String line) {
        var words = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return BARE_NAMES.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The section a heading opens.
     *
     * @param words the heading's words
     * @param within the section it stands in, whose kind a neutral sub-heading keeps
     */
    static Section of(String words, Section within) {
        var lemmas = Lemmas.of(Words.of(words));
        if (lemmas.isEmpty()) {
            return within;
        }
        var kinds =
                Lexicon.SECTIONS.in(lemmas).stream().map(Lexicon.Phrase::kind).toList();
        var actionItem = Lexicon.SECTIONS.in(lemmas).stream()
                .anyMatch(phrase ->
                        phrase.kind().equals("action") && phrase.lemmas().size() > 1);
        if (kinds.contains("other") && !(actionItem && lemmas.contains("action"))) {
            return new Section(Kind.OTHER, null);
        }
        if (kinds.contains("done") && (kinds.contains("action") || within.kind() == Kind.ACTIONS)) {
            return new Section(Kind.DONE, null);
        }
        var category = category(lemmas);
        if (kinds.contains("action")) {
            return new Section(Kind.ACTIONS, category);
        }
        return switch (within.kind()) {
            case ACTIONS, DONE -> new Section(within.kind(), category);
            case OPEN, OTHER -> new Section(Kind.OTHER, null);
        };
    }

    private static @Nullable Category category(java.util.List<String> lemmas) {
        return Lexicon.HEADING_CATEGORIES.in(lemmas).stream()
                .map(phrase -> Category.valueOf(phrase.kind().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
