package io.debrief.ingest.redaction;

import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As {@link LinearTimeTest}, a megabyte of the beginning of each rule. */
@Tag("long")
class LinearTimeIT {

    @Test
    void aMegabyteOfEachRulesBeginningTakesABoundedMultipleOfPlainText() {
        var texts = new ArrayList<String>();
        for (var rule : RuleBook.standard().rules()) {
            if (rule.shape() != null) {
                texts.add(rule.shape().keywords().getFirst());
            }
        }
        LinearTimeTest.sweep(texts, LinearTimeTest.LENGTH, LinearTimeTest.MOST_TIMES_PLAIN);
    }
}
