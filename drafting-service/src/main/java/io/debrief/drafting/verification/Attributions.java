package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Phrases;
import io.debrief.drafting.understanding.Token;
import io.debrief.drafting.understanding.Token.Kind;
import io.debrief.drafting.verification.Part.Attribution;
import io.debrief.drafting.verification.Part.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds "@kat said that …", "according to @kat, …" and "…, @kat said" in a sentence. */
final class Attributions {

    private static final Set<String> BETWEEN = Set.of("also", "then", "later", "already", "has", "had", "again");
    /** What one does as well as says: "added a flag", "added that …". */
    private static final Set<String> DOING =
            Set.of("added", "posted", "shared", "named", "wrote", "answered", "found", "established", "told");

    private static final Set<String> NOT = Set.of("not", "never", "didn't", "nobody");
    private static final Set<String> AFTER = Set.of("that", ":", "whether", "if", ",");

    private final People people;

    Attributions(People people) {
        this.people = people;
    }

    /** An attribution, and the stretch of tokens that only make it. */
    record Found(Attribution attribution, int first, int last) {}

    /** The first attribution of a sentence; null where it is told as a fact. */
    @Nullable
    Found in(List<Token> tokens, boolean quotes) {
        Found according = according(tokens);
        if (according != null) {
            return according;
        }
        for (int i = 1; i < tokens.size(); i++) {
            for (Map.Entry<String, Phrases> verbs :
                    Lexicon.english().reporting().entrySet()) {
                int length = verbs.getValue().at(tokens, i);
                if (length > 0) {
                    Found found =
                            told(tokens, i, length, Mode.valueOf(verbs.getKey().toUpperCase(Locale.ROOT)));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return quotes ? beside(tokens) : null;
    }

    /** "@kat, at 14:38 UTC: “…”": one name beside a quotation and nothing that says otherwise. */
    private @Nullable Found beside(List<Token> tokens) {
        Found found = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name = token.kind() == Kind.MENTION || isName(token) && people.find(token.text()) != null;
            if (name && found != null) {
                return null;
            }
            if (name) {
                found = new Found(new Attribution(people.keyOf(token.text()), Mode.SAY), i, i);
            }
            boolean says = token.isWord() && !name && !Lexicon.english().isStop(token.lower());
            if (says) {
                return null;
            }
        }
        return found;
    }

    private @Nullable Found according(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean to = tokens.get(i).is("according") && tokens.get(i + 1).is("to");
            boolean per = i == 0 && tokens.get(0).is("per");
            int name = to ? i + 2 : i + 1;
            if ((to || per) && name < tokens.size()) {
                int last = name + 1 < tokens.size() && isName(tokens.get(name + 1)) ? name + 1 : name;
                String who = people.keyOf(joined(tokens, name, last));
                return new Found(new Attribution(who, Mode.SAY), i, last);
            }
        }
        return null;
    }

    private @Nullable Found told(List<Token> tokens, int verb, int length, Mode mode) {
        boolean last = verb + length >= tokens.size();
        if (DOING.contains(tokens.get(verb).lower())
                && !last
                && !AFTER.contains(tokens.get(verb + length).lower())) {
            return null;
        }
        int name = verb - 1;
        while (name >= 0 && BETWEEN.contains(tokens.get(name).lower())) {
            name--;
        }
        if (name < 0 || NOT.contains(tokens.get(verb - 1).lower())) {
            return null;
        }
        int first = name > 0 && isName(tokens.get(name - 1)) && people.find(joined(tokens, name - 1, name)) != null
                ? name - 1
                : name;
        String who = who(tokens, first, name, mode);
        if (who == null) {
            return null;
        }
        int end = verb + length - 1;
        while (end + 1 < tokens.size() && AFTER.contains(tokens.get(end + 1).lower())) {
            end++;
        }
        return new Found(new Attribution(who, mode), first, end);
    }

    private @Nullable String who(List<Token> tokens, int first, int last, Mode mode) {
        String name = joined(tokens, first, last);
        String known = people.find(name);
        if (known != null) {
            return known;
        }
        Token token = tokens.get(last);
        if (token.kind() == Kind.MENTION) {
            return people.keyOf(name);
        }
        boolean stranger = isName(token)
                && !Lexicon.english().isStop(token.lower())
                && token.canon().equals(token.lower())
                && mode != Mode.ASSERT;
        return stranger ? people.keyOf(name) : null;
    }

    private static boolean isName(Token token) {
        return token.isWord() && token.isCapital() && token.text().length() > 1;
    }

    private static String joined(List<Token> tokens, int first, int last) {
        return first == last
                ? tokens.get(first).text()
                : tokens.get(first).text() + " " + tokens.get(last).text();
    }
}
