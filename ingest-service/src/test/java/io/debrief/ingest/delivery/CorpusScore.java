package io.debrief.ingest.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many bodies of one source were read rightly, and which were not. */
final class CorpusScore {

    private final String source;
    private final Map<String, Integer> right = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> excused = new ArrayList<>();
    private int bodies;

    CorpusScore(String source) {
        this.source = source;
    }

    void add(String name, CorpusVerdict verdict, Map<String, String> exceptions) {
        bodies++;
        verdict.right().forEach((question, isRight) -> {
            if (isRight) {
                right.merge(question, 1, Integer::sum);
            } else if (exceptions.containsKey(name + " " + question)) {
                excused.add(name + " " + question);
            } else {
                wrong.add(name + " " + question);
            }
        });
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> excused() {
        return excused;
    }

    static String table(Collection<CorpusScore> scores) {
        var table = new StringBuilder(String.format(Locale.ROOT, "%n%-14s %6s", "source", "bodies"));
        CorpusVerdict.QUESTIONS.forEach(question -> table.append(String.format(Locale.ROOT, " %9s", question)));
        table.append("  excused\n");
        for (var score : scores) {
            table.append(String.format(Locale.ROOT, "%-14s %6d", score.source, score.bodies));
            for (var question : CorpusVerdict.QUESTIONS) {
                table.append(String.format(Locale.ROOT, " %9d", score.right.getOrDefault(question, 0)));
            }
            table.append(String.format(Locale.ROOT, " %8d%n", score.excused.size()));
        }
        return table.toString();
    }
}
