package io.debrief.drafting.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many false sentences of each sort the verifier catches, and how many true ones it lets pass. */
class AdversarialPairsTest {

    @Test
    void falseSentencesAreCaughtAndTrueOnesPass() throws Exception {
        // Given
        List<Pairs.Pair> pairs =
                new ArrayList<>(Pairs.read("/verification/pairs.txt").all());
        GroundingVerifier verifier = new GroundingVerifier();
        Map<String, int[]> recall = new TreeMap<>();
        List<String> wrong = new ArrayList<>();

        // When
        for (Pairs.Pair pair : pairs) {
            Verdict verdict = verifier.verify(pair.sentence(), pair.cited(), pair.whole());
            boolean truth = pair.wrong().isEmpty();
            int[] score = recall.computeIfAbsent(truth ? "(true)" : pair.wrong(), key -> new int[3]);
            score[0]++;
            boolean right = verdict.supported() == truth;
            score[1] += right ? 1 : 0;
            boolean code = truth || pair.code().equals("*") || verdict.codes().contains(pair.code());
            score[2] += right && code ? 1 : 0;
            if (!right || !code) {
                wrong.add((right ? "code  " : truth ? "FALSE REJECT " : "MISSED ") + pair.wrong() + " " + pair.code()
                        + " -> " + verdict.outcome() + " " + verdict.codes() + " | " + pair.sentence());
            }
        }

        // Then
        StringBuilder table = new StringBuilder("class            n  right  with the expected reason\n");
        recall.forEach((name, score) ->
                table.append(String.format("%-14s %3d %6d %6d%n", name, score[0], score[1], score[2])));
        System.out.println(table + String.join("\n", wrong));
        assertThat(recall).isNotEmpty();
        recall.forEach((name, score) ->
                assertThat((double) score[1] / score[0]).as(name).isGreaterThanOrEqualTo(0.95));
    }
}
