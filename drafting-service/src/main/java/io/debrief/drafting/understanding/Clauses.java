package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a plain text into sentences and clauses. */
final class Clauses {

    private static final Set<String> JOINS =
            Set.of("and", "but", "so", "while", "although", "though", "whereas", "then", "yet");
    private static final Set<String> SUBJECTS = Set.of(
            "i", "we", "you", "they", "he", "she", "it", "that", "this", "there", "i'll", "we'll", "i've", "we've",
            "i'm", "we're", "it's");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "did", "does", "will", "can", "could", "would", "should",
            "isn't", "wasn't", "weren't", "didn't", "hasn't");
    private static final Set<String> ABBREVIATIONS = Set.copyOf(new WordFiles("en").lines("abbreviations"));

    private final PlainText plain;
    private final boolean talk;
    private final List<Token> tokens;
    private final List<Clause> clauses = new ArrayList<>();
    private int sentence;

    Clauses(PlainText plain, boolean talk) {
        this.plain = plain;
        this.talk = talk;
        this.tokens = Tokenizer.tokens(Lexicon.english(), plain.text());
    }

    List<Clause> all() {
        List<Token> current = new ArrayList<>();
        Zone zone = Zone.PROSE;
        boolean fence = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isFence(i)) {
                close(current, zone);
                fence = !fence;
                zone = fence ? Zone.LOG : Zone.PROSE;
                i += 2;
            } else if (token.is('\n')) {
                close(current, zone);
                zone = fence ? Zone.LOG : Zone.PROSE;
            } else if (token.is('>') && current.isEmpty() && !fence) {
                zone = Zone.QUOTE;
            } else if (!isDecoration(token)) {
                current.add(token);
                if (endsSentence(i)) {
                    close(current, zone);
                }
            }
        }
        close(current, zone);
        return List.copyOf(clauses);
    }

    private boolean isFence(int i) {
        return i + 2 < tokens.size()
                && tokens.get(i).is('`')
                && tokens.get(i + 1).is('`')
                && tokens.get(i + 2).is('`');
    }

    private static boolean isDecoration(Token token) {
        return token.is('*') || token.is('_') || token.is('~') || token.is('`');
    }

    private boolean endsSentence(int i) {
        Token token = tokens.get(i);
        if (token.is('?') || token.is('!')) {
            return true;
        }
        if (!token.is('.')) {
            return false;
        }
        boolean abbreviation = i > 0 && ABBREVIATIONS.contains(tokens.get(i - 1).lower());
        boolean apart = i + 1 >= tokens.size() || tokens.get(i + 1).start() > token.end();
        return apart && !abbreviation;
    }

    private void close(List<Token> current, Zone zone) {
        if (current.stream().anyMatch(token -> token.kind() != Kind.PUNCT)) {
            Sentence whole = new Sentence(List.copyOf(current), talk);
            for (List<Token> part : split(current)) {
                clauses.add(new ClauseReader(part, whole).read(plain, sentence, zone));
            }
            sentence++;
        }
        current.clear();
    }

    private static List<List<Token>> split(List<Token> sentence) {
        List<List<Token>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < sentence.size(); i++) {
            if (i > from && breaks(sentence, from, i)) {
                add(parts, sentence.subList(from, i));
                from = i;
            }
        }
        add(parts, sentence.subList(from, sentence.size()));
        return parts;
    }

    private static void add(List<List<Token>> parts, List<Token> part) {
        boolean says = part.stream().anyMatch(t -> t.kind() != Kind.PUNCT && !JOINS.contains(t.lower()));
        if (says) {
            parts.add(List.copyOf(part));
        }
    }

    private static boolean breaks(List<Token> sentence, int from, int i) {
        Token token = sentence.get(i);
        if (token.is(';') || token.is('—') || token.is('–')) {
            return true;
        }
        if (token.is('(') || token.is(')')) {
            return says(sentence, i);
        }
        if (token.is('-') && token.start() > sentence.get(i - 1).end()) {
            return true;
        }
        boolean join = token.is(',')
                || token.is(':')
                || JOINS.contains(token.lower()) && !sentence.get(i - 1).is(',');
        if (!join) {
            return false;
        }
        boolean left = Verbs.anyIn(sentence.subList(from, i)) || hasAuxiliary(sentence, from, i);
        return left && startsClause(sentence, i + 1);
    }

    /** Whether a bracket, or the one it closes, holds a clause and not only a name. */
    private static boolean says(List<Token> sentence, int bracket) {
        boolean opens = sentence.get(bracket).is('(');
        int step = opens ? 1 : -1;
        char end = opens ? ')' : '(';
        int k = bracket + step;
        while (k >= 0 && k < sentence.size() && !sentence.get(k).is(end)) {
            k += step;
        }
        List<Token> inside =
                opens ? sentence.subList(bracket + 1, Math.max(bracket + 1, k)) : sentence.subList(k + 1, bracket);
        return Verbs.anyIn(inside) || hasAuxiliary(inside, 0, inside.size());
    }

    private static boolean hasAuxiliary(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> AUXILIARIES.contains(token.lower()));
    }

    /** A verb, a subject with its verb, or a noun phrase with an auxiliary soon after it begins a clause. */
    private static boolean startsClause(List<Token> sentence, int at) {
        int i = at;
        while (i < sentence.size() && (JOINS.contains(sentence.get(i).lower()) || isAdverb(sentence.get(i)))) {
            i++;
        }
        if (i >= sentence.size()) {
            return false;
        }
        if (SUBJECTS.contains(sentence.get(i).lower())
                || AUXILIARIES.contains(sentence.get(i).lower())) {
            return true;
        }
        int reach = Math.min(sentence.size(), i + 6);
        for (int k = i; k < reach; k++) {
            Token token = sentence.get(k);
            if (token.is(',') || token.is("and")) {
                return false;
            }
            boolean going = k == i && token.lower().endsWith("ing") && Verbs.isUsed(sentence, k);
            if (going || k > i && AUXILIARIES.contains(token.lower()) || Verbs.isPast(sentence, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdverb(Token token) {
        return token.isWord() && token.lower().endsWith("ly")
                || token.is("also")
                || token.is("now")
                || token.is("just")
                || token.is("not");
    }
}
