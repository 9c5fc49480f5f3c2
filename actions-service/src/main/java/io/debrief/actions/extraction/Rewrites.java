package io.debrief.actions.extraction;

import org.jspecify.annotations.Nullable;

/** A vague action with a finish line: its own words, a fixed sentence, blanks for what the text does not say. */
final class Rewrites {

    private Rewrites() {}

    /** The rewrite, null where the gate refuses it. */
    static @Nullable String of(String quote, String title, String doneWhen) {
        var rewrite = title.replace("\u2026", "") + "; done when " + doneWhen + ".";
        return FactGate.added(quote, rewrite).isEmpty() ? rewrite : null;
    }
}
