package io.debrief.drafting.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static Traits traits(String incident, String... terms) {
        Map<String, Integer> counted =
                Arrays.stream(terms).collect(Collectors.toMap(term -> term, term -> 1, Integer::sum));
        return new Traits(incident, incident, counted, Map.of(), terms.length);
    }

    @Test
    void wordsAloneMakeNothingSimilar() {
        var others = List.of(traits("INC-1", "word:checkout", "word:slow"), traits("INC-2", "word:disk"));

        assertThat(new Similarity(others).to(traits("INC-9", "word:checkout", "word:slow")))
                .isEmpty();
    }

    @Test
    void aRareIdentifierWeighsMoreThanAServiceEverybodyShares() {
        var others = List.of(
                traits("INC-1", "service:checkout", "word:slow"),
                traits("INC-2", "service:checkout", "identifier:quasar-9"),
                traits("INC-3", "service:checkout", "word:disk"));

        var hits = new Similarity(others).to(traits("INC-9", "service:checkout", "identifier:quasar-9"));

        assertThat(hits).first().satisfies(hit -> {
            assertThat(hit.incident()).isEqualTo("INC-2");
            assertThat(hit.shared().getFirst().value()).isEqualTo("quasar-9");
        });
    }

    @Test
    void anIncidentIsNotSimilarToItself() {
        var self = traits("INC-1", "alert:high error rate");

        assertThat(new Similarity(List.of(self)).to(self)).isEmpty();
    }
}
