package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Passage;
import io.debrief.drafting.understanding.Token;
import io.debrief.drafting.understanding.Token.Kind;
import io.debrief.drafting.verification.Attributions.Found;
import io.debrief.drafting.verification.Part.Attribution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes a sentence to verify apart: quotations, attributions, clauses and what comes before what. */
final class ClaimReader {

    private static final Set<String> AFTER = Set.of("after", "following");
    private static final Set<String> BEFORE = Set.of("before");
    private static final Set<String> THEN = Set.of("then", "later", "afterwards", "subsequently", "thereafter");

    private final People people;
    private final String sentence;
    private final Quotes quotes;
    private final List<Part> parts = new ArrayList<>();

    ClaimReader(String sentence, People people) {
        this.sentence = sentence;
        this.people = people;
        this.quotes = new Quotes(sentence);
    }

    /** The parts of the sentence in order. */
    List<Part> parts() {
        StringBuilder text = new StringBuilder(quotes.blanked());
        Passage first = Passage.of(text.toString(), 0, true);
        int sentences =
                first.clauses().stream().mapToInt(Clause::sentence).max().orElse(-1) + 1;
        if (sentences == 0 && !quotes.all().isEmpty()) {
            quotationOnly(sentence, 0, sentence.length(), null);
        }
        for (int s = 0; s < sentences; s++) {
            List<Clause> clauses = first.sentence(s);
            Found found = new Attributions(people)
                    .in(
                            clauses.stream().flatMap(c -> c.tokens().stream()).toList(),
                            !quotes.all().isEmpty());
            int from = clauses.get(0).start();
            int to = clauses.get(clauses.size() - 1).end();
            if (found != null) {
                blank(text, first, clauses, found);
            }
            sentence(text.toString(), from, to, found == null ? null : found.attribution());
        }
        return parts;
    }

    private static void blank(StringBuilder text, Passage passage, List<Clause> clauses, Found found) {
        List<Token> tokens = clauses.stream().flatMap(c -> c.tokens().stream()).toList();
        int from = passage.plain().rawStart(tokens.get(found.first()).start());
        int to = passage.plain().rawEnd(tokens.get(found.last()).end());
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private void sentence(String text, int from, int to, @Nullable Attribution attribution) {
        Passage passage = Passage.of(text.substring(0, to), from, true);
        int before = parts.size();
        for (Clause clause : passage.clauses()) {
            clause(text, passage, clause, attribution, parts.size() > before);
        }
        if (parts.size() == before) {
            quotationOnly(text, from, to, attribution);
        }
    }

    private void quotationOnly(String text, int from, int to, @Nullable Attribution attribution) {
        Passage empty = Passage.of("it", 0, false);
        if (!quotesIn(from, extended(text, to)).isEmpty()) {
            add(text, empty.clauses().get(0), from, to, attribution, false);
        }
    }

    private void clause(
            String text, Passage passage, Clause clause, @Nullable Attribution attribution, boolean follows) {
        List<Token> tokens = clause.tokens();
        int cue = cue(tokens);
        int place = parts.size();
        if (cue < 0) {
            add(text, clause, clause.start(), clause.end(), attribution, follows);
            boolean then = follows && tokens.stream().limit(6).anyMatch(t -> THEN.contains(t.lower()));
            if (then && place > 0) {
                parts.set(place, parts.get(place).earlierThan(place - 1));
            }
            return;
        }
        boolean after = AFTER.contains(tokens.get(cue).lower());
        boolean leading = cue == lead(tokens);
        int cueStart = passage.plain().rawStart(tokens.get(cue).start());
        int cueEnd = passage.plain().rawEnd(tokens.get(cue).end());
        int comma = leading ? comma(tokens, cue) : -1;
        int main =
                comma < 0 ? cueStart : passage.plain().rawEnd(tokens.get(comma).end());
        List<Clause> left = comma < 0 ? read(text, clause.start(), cueStart) : read(text, main, clause.end());
        List<Clause> right = read(text, cueEnd, comma < 0 ? clause.end() : main);
        if (right.stream().allMatch(c -> c.content().isEmpty())
                || left.stream()
                                .allMatch(
                                        c -> c.content().isEmpty() && c.verbs().isEmpty())
                        && !leading) {
            add(text, clause, clause.start(), clause.end(), attribution, follows);
            return;
        }
        for (Clause part : left) {
            add(text, part, part.start(), part.end(), attribution, follows);
        }
        int rightPlace = parts.size();
        for (Clause part : right) {
            boolean own = part.subject() instanceof Clause.Subject.Named
                    || attribution != null && attribution.mode() == Part.Mode.ASSERT;
            add(text, part, part.start(), part.end(), own ? null : attribution, false);
        }
        relate(place, rightPlace, after, left.isEmpty());
    }

    private void relate(int left, int right, boolean after, boolean alone) {
        if (alone || left == right || right >= parts.size()) {
            return;
        }
        if (after) {
            parts.set(left, parts.get(left).earlierThan(right));
        } else {
            parts.set(right, parts.get(right).earlierThan(left));
        }
    }

    private static int cue(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean following = tokens.get(i).is("following")
                    && (tokens.get(i + 1).is("the") || tokens.get(i + 1).is("a"));
            if (tokens.get(i).is("after") || BEFORE.contains(tokens.get(i).lower()) || following) {
                return i;
            }
        }
        return -1;
    }

    private static int lead(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).kind() == Kind.PUNCT) {
            i++;
        }
        return i;
    }

    private static int comma(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(',')) {
                return i;
            }
        }
        return -1;
    }

    private static List<Clause> read(String text, int from, int to) {
        return Passage.of(text.substring(0, to), from, true).clauses();
    }

    private List<String> quotesIn(int from, int to) {
        return quotes.all().stream()
                .filter(quote -> quote.start() >= from - 2 && quote.end() <= to + 3)
                .map(Quotes.Quote::words)
                .toList();
    }

    private void add(String text, Clause clause, int from, int to, @Nullable Attribution attribution, boolean follows) {
        List<String> mentions = new ArrayList<>();
        Set<String> content = content(clause, mentions);
        int end = extended(text, to);
        parts.add(new Part(
                sentence.substring(from, end).strip(),
                clause,
                content,
                attribution,
                quotesIn(from, end),
                -1,
                follows,
                List.copyOf(mentions)));
    }

    /** A clause takes the blanked quotation that follows it. */
    private int extended(String text, int to) {
        int end = to;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '.')) {
            end++;
        }
        int reach = end;
        return quotes.all().stream().anyMatch(q -> q.start() >= to && q.end() <= reach) ? end : to;
    }

    /** What must be found in the evidence: no people, no names of things, no numbers; those have rules of their own. */
    private Set<String> content(Clause clause, List<String> mentions) {
        Set<String> content = new LinkedHashSet<>(clause.content());
        Lexicon lexicon = Lexicon.english();
        List<Token> tokens = clause.tokens();
        removeScope(content, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean person = token.kind() == Kind.MENTION
                    || token.isWord() && token.isCapital() && people.find(token.text()) != null;
            if (person) {
                mentions.add(people.keyOf(token.text()));
            }
            boolean numbered = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.REF && !token.isName();
            if (person
                    || numbered
                    || token.isName()
                    || inQuantity(clause, i)
                    || token.isWord() && lexicon.isStop(token.lower())) {
                content.remove(token.canon());
            }
        }
        return content;
    }

    /** "All", "first" and "most" have a rule of their own. */
    private static void removeScope(Set<String> content, List<Token> tokens) {
        Lexicon lexicon = Lexicon.english();
        for (int i = 0; i < tokens.size(); i++) {
            int place = i;
            boolean scope = lexicon.scope().values().stream().anyMatch(words -> words.at(tokens, place) > 0);
            if (scope || lexicon.list("quantifiers").at(tokens, i) > 0) {
                content.remove(tokens.get(i).canon());
            }
        }
    }

    private static boolean inQuantity(Clause clause, int i) {
        return clause.quantities().stream()
                .anyMatch(q -> IntStream.rangeClosed(q.first(), q.last()).anyMatch(k -> k == i));
    }
}
