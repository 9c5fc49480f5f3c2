package io.debrief.timeline.decision;

import io.debrief.timeline.ruling.AddNote;
import io.debrief.timeline.ruling.BindKey;
import io.debrief.timeline.ruling.CorrectTime;
import io.debrief.timeline.ruling.DescribeIncident;
import io.debrief.timeline.ruling.Erase;
import io.debrief.timeline.ruling.Expire;
import io.debrief.timeline.ruling.GiveLabel;
import io.debrief.timeline.ruling.HideEntry;
import io.debrief.timeline.ruling.JoinLine;
import io.debrief.timeline.ruling.MergeIncidents;
import io.debrief.timeline.ruling.MoveLines;
import io.debrief.timeline.ruling.OpenIncident;
import io.debrief.timeline.ruling.PinEntry;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.SetMilestone;
import io.debrief.timeline.ruling.SetStatus;
import io.debrief.timeline.ruling.SplitLine;
import io.debrief.timeline.ruling.Undo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in words from a fixed list what was decided; repeats no text that may be erased later. */
public final class Telling {

    private Telling() {}

    /** The verb phrase. */
    static String what(Ruling ruling) {
        return switch (ruling) {
            case OpenIncident open -> "incident.opened";
            case DescribeIncident describe -> "incident.described";
            case SetStatus status -> status.resolved() ? "incident.resolved" : "incident.reopened";
            case SetMilestone milestone -> "milestone.set";
            case BindKey bind -> "key.bound";
            case AddNote note -> "note.added";
            case CorrectTime time -> "entry.time-corrected";
            case HideEntry hide -> hide.hidden() ? "entry.hidden" : "entry.shown";
            case PinEntry pin -> pin.pinned() ? "entry.pinned" : "entry.unpinned";
            case SplitLine split -> "entry.split";
            case JoinLine join -> "entry.joined";
            case MoveLines move -> "entry.moved";
            case MergeIncidents merge -> "incident.merged";
            case Undo undo -> "ruling.undone";
            case Erase erase -> "line.erased";
            case Expire expire -> "signals.expired";
            case GiveLabel label -> "incident.labelled";
        };
    }

    /** Facts of the decision by name. */
    static Map<String, String> details(Ruling ruling) {
        return switch (ruling) {
            case SetStatus status -> Map.of("at", status.at().toString());
            case SetMilestone milestone ->
                Map.of("name", milestone.name(), "at", milestone.at().toString());
            case BindKey bind -> binding(bind);
            case CorrectTime time -> Map.of("effectiveAt", time.effectiveAt().toString());
            case DescribeIncident describe -> Map.of("changed", String.join(",", changed(describe)));
            case JoinLine join -> Map.of("into", join.into().toString());
            case MoveLines move ->
                Map.of(
                        "into",
                        move.incident().toString(),
                        "lines",
                        String.valueOf(move.lines().size()));
            case MergeIncidents merge -> Map.of("into", merge.into().toString());
            case Undo undo -> Map.of("ruling", undo.ruling().toString());
            default -> Map.of();
        };
    }

    /** Decisions as history shows them, oldest first. */
    public static List<HistoryItem> history(List<StoredRuling> rulings) {
        var undone = undone(rulings.stream().map(StoredRuling::ruling).toList());
        return rulings.stream()
                .map(StoredRuling::ruling)
                .map(ruling -> new HistoryItem(
                        ruling.id(),
                        ruling.recordedAt(),
                        new HistoryItem.By(ruling.person()),
                        what(ruling),
                        ruling.reason(),
                        undone.contains(ruling.id()),
                        details(ruling)))
                .toList();
    }

    /** An undo counts unless a later one took it back; so the newest is looked at first. */
    private static Set<UUID> undone(List<Ruling> rulings) {
        var undone = new HashSet<UUID>();
        for (int i = rulings.size() - 1; i >= 0; i--) {
            if (rulings.get(i) instanceof Undo undo && !undone.contains(undo.id())) {
                undone.add(undo.ruling());
            }
        }
        return undone;
    }

    private static Map<String, String> binding(BindKey bind) {
        var details = new HashMap<String, String>();
        details.put("key", bind.key());
        put(details, "from", bind.from());
        put(details, "until", bind.until());
        return Map.copyOf(details);
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }

    private static List<String> changed(DescribeIncident describe) {
        var changed = new ArrayList<String>();
        if (describe.title() != null) {
            changed.add("title");
        }
        if (describe.severity() != null) {
            changed.add("severity");
        }
        if (describe.services() != null) {
            changed.add("services");
        }
        if (describe.roles() != null) {
            changed.add("roles");
        }
        if (describe.restricted() != null) {
            changed.add("restricted");
        }
        return changed;
    }
}
