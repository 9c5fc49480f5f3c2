package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people said that it did, in numbers. */
final class Impact {

    private Impact() {}

    static List<Said> all(Story story) {
        return story.conversation().of(Role.IMPACT);
    }

    /** The sentence with most numbers; the later one where several have as many, since it corrects the earlier. */
    static Optional<Said> strongest(Story story) {
        return all(story).stream()
                .max(Comparator.comparingLong(Impact::numbers)
                        .thenComparing(said -> said.line().at()));
    }

    private static long numbers(Said said) {
        return said.clauses().stream()
                .flatMap(clause -> clause.quantities().stream())
                .filter(quantity -> !quantity.dimension().equals("time"))
                .count();
    }
}
