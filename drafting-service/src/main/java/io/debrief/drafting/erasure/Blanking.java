package io.debrief.drafting.erasure;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Blanks statements, withheld sentences, gaps and people's texts that quote erased lines. */
public final class Blanking {

    /** What a machine's sentence says once what it rested on is erased. */
    public static final String SENTENCE = Scrubbing.MARK + " What this sentence rested on was erased.";

    /** What a question says once what raised it is erased. */
    public static final String QUESTION = Scrubbing.MARK + " What raised this question was erased.";

    private final Set<UUID> lines;
    private final Set<String> words;

    /** Blanks these lines. */
    public Blanking(List<ErasedLines> erased) {
        this.lines = erased.stream().map(ErasedLines::line).collect(Collectors.toUnmodifiableSet());
        this.words = new TreeSet<>();
        erased.forEach(line -> words.addAll(line.words()));
    }

    /** Statements without the erased words; what people wrote keeps the rest of it. */
    public List<Statement> statements(List<Statement> statements) {
        return statements.stream().map(this::statement).toList();
    }

    /** Withheld sentences without the erased words. */
    public List<Withheld> withheld(List<Withheld> withheld) {
        return withheld.stream()
                .map(held -> cites(held.citations())
                        ? new Withheld(held.id(), held.section(), SENTENCE, held.reasons(), citations(held.citations()))
                        : held)
                .toList();
    }

    /** Gaps without the erased words. */
    public List<Gap> gaps(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> new Gap(
                        gap.id(),
                        gap.code(),
                        gap.severity(),
                        gap.evidence().stream().anyMatch(lines::contains) ? QUESTION : gap.question(),
                        gap.evidence(),
                        gap.who(),
                        gap.state(),
                        gap.answer() == null ? null : text(gap.answer()),
                        gap.by()))
                .toList();
    }

    /** A text that people wrote, without the erased words. */
    public String text(String text) {
        return Scrubbing.scrub(text, words);
    }

    private Statement statement(Statement statement) {
        boolean person = statement.author().person() != null;
        if (!cites(statement.citations())) {
            return person ? with(statement, text(statement.text())) : statement;
        }
        return with(statement, person ? text(statement.text(), quotes(statement)) : SENTENCE);
    }

    private String text(String text, List<String> quotes) {
        var all = new TreeSet<>(words);
        all.addAll(quotes);
        return Scrubbing.scrub(text, all);
    }

    private List<String> quotes(Statement statement) {
        var quotes = new ArrayList<String>();
        for (var citation : statement.citations()) {
            if (lines.contains(citation.line())) {
                quotes.add(citation.quote());
            }
        }
        return quotes;
    }

    private Statement with(Statement statement, String text) {
        return new Statement(
                statement.id(),
                statement.section(),
                text,
                statement.author(),
                statement.verdict(),
                statement.stale(),
                statement.staleWhy(),
                citations(statement.citations()),
                cites(statement.citations()) ? null : statement.computed());
    }

    private boolean cites(List<Citation> citations) {
        return citations.stream().anyMatch(citation -> lines.contains(citation.line()));
    }

    private List<Citation> citations(List<Citation> citations) {
        return citations.stream()
                .map(citation -> lines.contains(citation.line())
                        ? new Citation(citation.line(), "", List.of(0, 0), "")
                        : citation)
                .toList();
    }
}
