package io.debrief.ingest.mapping;

import io.debrief.ingest.generic.Labels;
import io.debrief.ingest.signal.Draft;
import java.util.List;
import java.util.Map;

/**
 * Small facts.
 *
 * @param labels values by name
 * @param of where objects or lists of labels stand, see {@link Labels}
 */
record Facts(Map<String, Value> labels, List<BodyPath> of) {

    void add(Draft draft, Scope scope) {
        labels.forEach((name, value) -> draft.label(name, value.first(scope)));
        for (var path : of) {
            scope.nodes(path).forEach(node -> Labels.add(draft, node));
        }
    }
}
