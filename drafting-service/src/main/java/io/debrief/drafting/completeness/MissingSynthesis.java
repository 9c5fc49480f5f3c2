package io.debrief.drafting.completeness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Sections only people can write, and have not. */
final class MissingSynthesis implements GapRule {

    static final String CODE = "SYNTHESIS_MISSING";

    private static final Map<String, String> QUESTIONS = questions();
    private static final Set<String> ALWAYS = Set.of("conclusion");
    private static final Set<String> GRAVE = Set.of("contributing_factors", "learned");

    @Override
    public void find(Review review) {
        if (!review.resolved()) {
            return;
        }
        QUESTIONS.forEach((section, question) -> {
            boolean written =
                    review.written().contains(section) || review.written().contains(section.replace('_', '-'));
            if (!written) {
                boolean needed = ALWAYS.contains(section) || review.grave() && GRAVE.contains(section);
                review.ask(CODE, section, needed ? Review.HIGH : Review.LOW, question, review.anyone());
            }
        });
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(
                "contributing_factors",
                "What contributed? In organisation and process too: what would no technical fix touch?");
        questions.put("went_well", "What went well, and would be missed next time?");
        questions.put("went_badly", "What cost time or made it worse?");
        questions.put("lucky", "Where were we lucky?");
        questions.put("learned", "What do we know now that we did not know before?");
        questions.put("conclusion", "What should somebody remember who reads this in a year?");
        return questions;
    }
}
