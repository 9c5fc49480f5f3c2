package io.debrief.drafting.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a language that the rules know: classes of verbs, synonyms, and the lists of cues. */
public final class Lexicon {

    private static final Lexicon ENGLISH = new Lexicon(new WordFiles("en"));

    private final Stems stems;
    private final Map<String, String> canon = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();
    private final Map<String, String> particles = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Set<String> stop;
    private final Map<String, Phrases> lists = new HashMap<>();
    private final Map<String, Phrases> scope = new LinkedHashMap<>();
    private final Map<String, Phrases> reporting = new LinkedHashMap<>();
    private final Map<String, Set<String>> implied = new HashMap<>();
    private final Phrases compounds;
    private final Map<String, String> compoundCanon = new HashMap<>();

    private Lexicon(WordFiles files) {
        stems = new Stems(files.pairs("irregular"));
        files.lines("verbs").forEach(this::verbClass);
        Set<String> compound = new HashSet<>();
        files.classes("glossary").forEach((name, members) -> synonyms(name, members, compound));
        compounds = new Phrases(compound);
        files.classes("implied").forEach((general, words) -> {
            Set<String> specific = new HashSet<>();
            words.forEach(word -> specific.add(canon(word)));
            implied.put(canon(general), specific);
        });
        stop = new HashSet<>();
        files.lines("stop").forEach(line -> stop.addAll(List.of(line.split(" "))));
        for (String name : List.of(
                "hedges",
                "plans",
                "negations",
                "not-negations",
                "causes",
                "quantifiers",
                "orders",
                "contradictions",
                "impact",
                "harm",
                "social",
                "decisions",
                "denials",
                "suspicions")) {
            lists.put(name, files.phrases(name));
        }
        lists.put("confirmations", files.phrases("confirmations"));
        files.classes("scope").forEach((name, members) -> scope.put(name, new Phrases(members)));
        files.classes("reporting").forEach((name, members) -> reporting.put(name, new Phrases(members)));
    }

    /** English. */
    public static Lexicon english() {
        return ENGLISH;
    }

    private void verbClass(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        String[] sides = line.substring(colon + 1).split("\\|", -1);
        for (String member : WordFiles.members(sides[0])) {
            if (member.contains("+")) {
                particles.put(
                        stems.of(member.substring(0, member.indexOf('+'))) + member.substring(member.indexOf('+')),
                        name);
            } else {
                canon.putIfAbsent(stems.of(member), name);
            }
        }
        verbs.add(name);
        opposites.put(name, new HashSet<>(sides.length > 1 ? WordFiles.members(sides[1]) : List.of()));
    }

    private void synonyms(String name, List<String> members, Set<String> compound) {
        for (String member : members) {
            if (member.contains(" ")) {
                compound.add(member);
                compoundCanon.put(member, name);
            } else {
                canon.putIfAbsent(stems.of(member), name);
            }
        }
    }

    /** What stands for a word and its synonyms. */
    public String canon(String lower) {
        String stem = stems.of(lower);
        return canon.getOrDefault(stem, stem);
    }

    /** Whether a word is in one of the tables of synonyms, or carries no claim. */
    boolean knows(String lower) {
        return canon.containsKey(stems.of(lower)) || stop.contains(lower);
    }

    /** The class of a verb and its particle, such as {@code roll} and {@code back}; null where they are none. */
    @Nullable
    String withParticle(String lower, String particle) {
        return particles.get(stems.of(lower) + "+" + particle);
    }

    /** Whether this canonical form is a class of verbs. */
    public boolean isVerb(String canonical) {
        return verbs.contains(canonical);
    }

    /** Whether two classes of verbs mean the opposite of each other. */
    public boolean opposite(String one, String other) {
        return opposites.getOrDefault(one, Set.of()).contains(other)
                || opposites.getOrDefault(other, Set.of()).contains(one);
    }

    /** The specific words that say as much as a general one. */
    public Set<String> implying(String general) {
        return implied.getOrDefault(general, Set.of());
    }

    /** Whether a class of verbs has an opposite. */
    public boolean hasOpposite(String name) {
        return !opposites.getOrDefault(name, Set.of()).isEmpty();
    }

    /** Whether a word carries no claim of its own. */
    public boolean isStop(String lower) {
        return stop.contains(lower);
    }

    /** Whether a word is the past of an irregular verb. */
    boolean isIrregularPast(String lower) {
        return stems.isIrregular(lower);
    }

    /** A list of cues by its file's name. */
    public Phrases list(String name) {
        Phrases phrases = lists.get(name);
        if (phrases == null) {
            throw new IllegalArgumentException("no such list: " + name);
        }
        return phrases;
    }

    /** The words that claim all, none or an extreme, by class. */
    public Map<String, Phrases> scope() {
        return scope;
    }

    /** The verbs of telling, by class. */
    public Map<String, Phrases> reporting() {
        return reporting;
    }

    /** Sets the canonical form of several-word synonyms and of verbs with particles. */
    List<Token> join(List<Token> tokens) {
        List<Token> joined = new ArrayList<>(tokens.size());
        int taken = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int length = i == taken ? 0 : compounds.at(tokens, i);
            if (length > 1) {
                joined.add(span(tokens, i, length));
                i += length - 1;
                continue;
            }
            int particle = token.isWord() ? particle(tokens, i) : -1;
            taken = particle < 0 ? taken : particle;
            joined.add(particle < 0 ? token : withParticle(token, tokens.get(particle)));
        }
        return joined;
    }

    private Token span(List<Token> tokens, int i, int length) {
        Token last = tokens.get(i + length - 1);
        StringBuilder words = new StringBuilder(tokens.get(i).lower());
        for (int k = 1; k < length; k++) {
            words.append(' ').append(tokens.get(i + k).lower());
        }
        String phrase = words.toString();
        String name = compoundCanon.getOrDefault(phrase, phrase);
        return new Token(Token.Kind.WORD, phrase, phrase, name, tokens.get(i).start(), last.end());
    }

    /** Where the particle of a verb stands, such as "back" in "rolled it back"; -1 where it has none. */
    private int particle(List<Token> tokens, int i) {
        String verb = tokens.get(i).lower();
        for (int k = i + 1; k < Math.min(tokens.size(), i + 5) && tokens.get(k).kind() != Token.Kind.PUNCT; k++) {
            if (withParticle(verb, tokens.get(k).lower()) != null) {
                return k;
            }
        }
        return -1;
    }

    private Token withParticle(Token verb, Token particle) {
        String name = withParticle(verb.lower(), particle.lower());
        String canonical = name == null ? verb.canon() : name;
        return new Token(verb.kind(), verb.text(), verb.lower(), canonical, verb.start(), verb.end());
    }
}
