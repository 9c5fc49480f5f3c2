package io.debrief.timeline.folding;

import io.debrief.timeline.folding.Classes.Reason;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.JoinLine;
import io.debrief.timeline.ruling.Rulings;
import io.debrief.timeline.ruling.SplitLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people joined: a line with the entry of another line of its incident, unless the other was split off since then. */
final class Joins {

    private Joins() {}

    static void join(List<Line> lines, Classes classes, Rulings rulings) {
        if (rulings.joins().isEmpty()) {
            return;
        }
        Map<UUID, Integer> places = HashMap.newHashMap(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i).id(), i);
        }
        for (int i = 0; i < lines.size(); i++) {
            JoinLine join = rulings.on(lines.get(i).id()).joined();
            Integer into = join == null ? null : places.get(join.into());
            if (join == null || into == null || into == i) {
                continue;
            }
            SplitLine split = rulings.on(join.into()).split();
            if (split == null || Rulings.OLDEST_FIRST.compare(split, join) < 0) {
                boolean alike = lines.get(i).kind().equals(lines.get(into).kind());
                classes.join(into, i, alike ? Reason.JOINED_ALIKE : Reason.JOINED);
            }
        }
    }
}
