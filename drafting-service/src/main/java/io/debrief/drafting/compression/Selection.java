package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.understanding.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Chooses the sentences that tell most (QUALITY section 8.3): greedily, each choice worth less where its thread, its
 * speaker's turn or its names are told already.
 */
final class Selection {

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<UUID> answered = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> covered = new HashSet<>();

    /** A sentence with what does not change while choosing. */
    private record Scored(Said said, double weight, String topic, Set<String> names) {}

    private Selection(Story story) {
        for (Said said : story.conversation().all()) {
            said.content().forEach(word -> frequency.merge(word, 1, Integer::sum));
            UUID thread = said.line().thread();
            if (thread != null) {
                answered.add(thread);
            }
        }
    }

    /** At most so many of the sentences, in the order of time, one of a line. */
    static List<Said> best(Story story, List<Said> from, int most) {
        Selection selection = new Selection(story);
        List<Scored> left = new ArrayList<>();
        from.forEach(said -> left.add(selection.scored(said)));
        List<Said> chosen = new ArrayList<>();
        while (chosen.size() < most && !left.isEmpty()) {
            Scored next = left.get(0);
            double best = selection.gain(next);
            for (Scored scored : left) {
                double gain = selection.gain(scored);
                if (gain > best) {
                    best = gain;
                    next = scored;
                }
            }
            if (best <= 0) {
                break;
            }
            selection.taken.merge(next.topic(), 1, Integer::sum);
            selection.covered.addAll(next.names());
            chosen.add(next.said());
            UUID line = next.said().line().id();
            left.removeIf(scored -> scored.said().line().id().equals(line));
        }
        chosen.sort(Comparator.comparing((Said said) -> said.line().at()).thenComparing(Said::start));
        return chosen;
    }

    private Scored scored(Said said) {
        UUID thread = said.line().thread();
        String topic = String.valueOf(thread == null ? said.line().id() : thread);
        return new Scored(said, Weights.of(said, answered.contains(said.line().id())), topic, names(said));
    }

    private double gain(Scored scored) {
        int seen = taken.getOrDefault(scored.topic(), 0);
        double diminishing = Math.sqrt(seen + 1.0) - Math.sqrt(seen);
        long fresh = scored.names().stream()
                .filter(name -> !covered.contains(name))
                .limit(3)
                .count();
        return scored.weight() * diminishing + 0.3 * fresh;
    }

    private Set<String> names(Said said) {
        Set<String> names = new HashSet<>();
        said.clauses().stream()
                .flatMap(clause -> clause.tokens().stream())
                .filter(Token::isName)
                .forEach(token -> names.add(token.lower()));
        said.content().stream()
                .filter(word -> frequency.getOrDefault(word, 0) == 2)
                .forEach(names::add);
        return names;
    }

    /** How much one sentence tells by itself. */
    static final class Weights {

        private Weights() {}

        static double of(Said said, boolean answered) {
            double weight = role(said.role());
            weight += said.counts() ? 0.6 : 0;
            weight += said.clauses().stream().flatMap(c -> c.tokens().stream()).anyMatch(Token::isName) ? 0.4 : 0;
            weight += said.line().pinned() ? 1.2 : 0;
            weight += answered ? 0.4 : 0;
            weight -= said.content().size() < 2 ? 0.8 : 0;
            weight -= said.line().content().contains("‹redacted:") ? 9 : 0;
            weight -= said.words().length() > 220 ? 0.4 : 0;
            return weight;
        }

        private static double role(Role role) {
            return switch (role) {
                case DECISION -> 1.6;
                case DONE, IMPACT -> 1.4;
                case CAUSE -> 1.2;
                case STATUS -> 1.0;
                case DENIAL -> 0.9;
                case SUSPICION -> 0.5;
                case PLAN -> 0.5;
                case OTHER -> 0.3;
                case QUESTION, REQUEST -> 0.2;
                case SOCIAL, ORDER -> -9;
            };
        }
    }
}
