package io.debrief.actions.candidate;

import io.debrief.actions.extraction.Candidate;
import io.debrief.actions.extraction.Duplicates.Gist;
import io.debrief.actions.life.ActionId;
import io.debrief.actions.store.ActionStore.Titled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** Which follow-ups say the same as the ones of a text: others of the text, and older ones of any incident. */
final class Links {

    private Links() {}

    /** The labels for each candidate, by its place in the text. */
    static List<List<String>> of(List<Candidate> candidates, List<ActionId> ids, List<Titled> older) {
        var own = new HashSet<>(ids);
        var gists = older.stream()
                .filter(titled -> !own.contains(titled.id()))
                .map(titled -> Gist.of(titled.title(), null))
                .toList();
        var others = older.stream().filter(titled -> !own.contains(titled.id())).toList();
        var links = new ArrayList<List<String>>();
        for (var i = 0; i < candidates.size(); i++) {
            var labels = new LinkedHashSet<String>();
            candidates.get(i).similar().forEach(j -> labels.add(ids.get(j).label()));
            var gist = Gist.of(candidates.get(i).title(), null);
            for (var j = 0; j < others.size() && labels.size() < 20; j++) {
                if (gist.same(gists.get(j))) {
                    labels.add(others.get(j).id().label());
                }
            }
            labels.remove(ids.get(i).label());
            links.add(List.copyOf(labels));
        }
        return links;
    }
}
