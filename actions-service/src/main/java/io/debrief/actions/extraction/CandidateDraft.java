package io.debrief.actions.extraction;

import io.debrief.actions.extraction.Ordering.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate before it knows its neighbours: everything but rank and links. */
record CandidateDraft(
        Quote quote,
        String title,
        @Nullable String problem,
        String doneWhen,
        List<String> vagueWhy,
        Noted noted,
        Weight weight) {

    private static final int LONGEST_PROBLEM = 400;

    static CandidateDraft of(String original, String text, Pick pick) {
        var range = pick.sentence().range();
        var quote = Quote.of(original, range.start(), range.end());
        var words = text.substring(range.start(), range.end());
        var title = Titles.of(words);
        var block = pick.block();
        var noted = NotedReader.of(
                original.substring(notesFrom(pick), Math.min(block.end(), range.end() + 600)),
                block.check(),
                pick.section().kind() == Section.Kind.DONE);
        if (block.kind() == Block.Kind.ROW) {
            noted = NotedReader.ofRow(text, block, noted);
        }
        var vagueWhy = Vagueness.of(words, title);
        var category = Categories.of(title, heading(text, pick));
        var problem = problem(text, pick);
        var risk = Efforts.risk(title + " " + (problem == null ? "" : problem), category);
        var weight = new Weight(category, Efforts.size(title), risk, !vagueWhy.isEmpty(), noted.done());
        return new CandidateDraft(quote, title, problem, FinishLines.of(title), vagueWhy, noted, weight);
    }

    /** An item's notes may stand before the words: a ticket, a name. */
    private static int notesFrom(Pick pick) {
        var start = pick.sentence().range().start();
        var block = pick.block();
        return block.kind() == Block.Kind.ITEM && start - block.start() < LONGEST_PROBLEM ? block.start() : start;
    }

    private static @Nullable Category heading(String text, Pick pick) {
        var type = pick.block().kind() == Block.Kind.ROW
                ? NotedReader.cell(text, pick.block(), List.of("type", "category", "kind"))
                : null;
        return type == null
                ? pick.section().category()
                : Section.of(type, Section.FOLLOW_UPS).category();
    }

    private static @Nullable String problem(String text, Pick pick) {
        if (pick.block().kind() == Block.Kind.ROW) {
            return null;
        }
        var from = pick.sentence().range().end();
        var to = Math.min(pick.block().end(), from + LONGEST_PROBLEM);
        var rest = from < to ? Plain.of(text.substring(from, to)) : "";
        var start = 0;
        while (start < rest.length() && !Character.isLetterOrDigit(rest.charAt(start))) {
            start++;
        }
        var words = rest.substring(start).strip();
        return Words.of(words).size() > 3 ? words : null;
    }

    Candidate finish(int rank, List<Integer> similar) {
        var rewrite = vagueWhy.isEmpty() ? null : Rewrites.of(quote.text(), title, doneWhen);
        return new Candidate(
                quote,
                title,
                problem,
                doneWhen,
                weight.category(),
                weight.size(),
                weight.risk(),
                vagueWhy,
                rewrite,
                rank,
                weight.why(),
                noted,
                similar);
    }
}
