package io.debrief.actions.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Vague follow-ups to quote: open ones, the vaguest first, from as many documents as there are. */
final class VagueExamples {

    /** One of them. */
    record Example(String document, FollowUp followUp) {}

    private VagueExamples() {}

    static List<Example> of(Audit audit, int most) {
        var queues = audit.documents().stream().map(VagueExamples::queue).toList();
        var examples = new ArrayList<Example>();
        for (var round = 0; examples.size() < most; round++) {
            var before = examples.size();
            for (var queue : queues) {
                if (round < queue.size() && examples.size() < most) {
                    examples.add(queue.get(round));
                }
            }
            if (examples.size() == before) {
                break;
            }
        }
        return examples;
    }

    private static List<Example> queue(Audited document) {
        return document.followUps().stream()
                .filter(one -> !one.vague().isEmpty() && !one.done())
                .sorted(Comparator.comparingInt((FollowUp one) -> -one.vague().size())
                        .thenComparingInt(FollowUp::line))
                .map(one -> new Example(document.name(), one))
                .toList();
    }
}
