package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.understanding.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the sentences that tell most (QUALITY section 8.3): greedily, each choice worth less where its thread, its
 * speaker's turn or its names are told already.
 */
final class Selection {

    private final Story story;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> covered = new HashSet<>();

    private Selection(Story story) {
        this.story = story;
        for (Said said : story.conversation().all()) {
            said.content().forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
    }

    /** At most so many of the sentences, in the order of time. */
    static List<Said> best(Story story, List<Said> from, int most) {
        Selection selection = new Selection(story);
        List<Said> left = new ArrayList<>(from);
        List<Said> chosen = new ArrayList<>();
        while (chosen.size() < most && !left.isEmpty()) {
            Said next = left.get(0);
            double best = selection.gain(next);
            for (Said said : left) {
                double gain = selection.gain(said);
                if (gain > best) {
                    best = gain;
                    next = said;
                }
            }
            if (best <= 0) {
                break;
            }
            selection.take(next);
            chosen.add(next);
            Said told = next;
            left.removeIf(said -> said.line().id().equals(told.line().id()));
        }
        chosen.sort(Comparator.comparing((Said said) -> said.line().at()).thenComparing(Said::start));
        return chosen;
    }

    private double gain(Said said) {
        double weight = Weights.of(said, story);
        int seen = taken.getOrDefault(topic(said), 0);
        double diminishing = Math.sqrt(seen + 1.0) - Math.sqrt(seen);
        return weight * diminishing + 0.3 * fresh(said);
    }

    private void take(Said said) {
        taken.merge(topic(said), 1, Integer::sum);
        covered.addAll(names(said));
    }

    private static String topic(Said said) {
        return said.line().thread() == null
                ? said.line().id().toString()
                : String.valueOf(said.line().thread());
    }

    private long fresh(Said said) {
        return names(said).stream()
                .filter(name -> !covered.contains(name))
                .limit(3)
                .count();
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

        static double of(Said said, Story story) {
            double weight = role(said.role());
            weight += said.counts() ? 0.6 : 0;
            weight += said.clauses().stream().flatMap(c -> c.tokens().stream()).anyMatch(Token::isName) ? 0.4 : 0;
            weight += said.line().pinned() ? 1.2 : 0;
            weight +=
                    story.conversation().all().stream().anyMatch(other -> answers(other.line(), said.line())) ? 0.4 : 0;
            weight -= said.content().size() < 2 ? 0.8 : 0;
            weight -= said.line().content().contains("‹redacted:") ? 9 : 0;
            weight -= said.words().length() > 220 ? 0.4 : 0;
            return weight;
        }

        private static boolean answers(EvidenceLine other, EvidenceLine line) {
            return line.id().equals(other.thread());
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
