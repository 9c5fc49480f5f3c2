package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.AddNote;
import io.debrief.timeline.ruling.CorrectTime;
import io.debrief.timeline.ruling.Erase;
import io.debrief.timeline.ruling.Expire;
import io.debrief.timeline.ruling.HideEntry;
import io.debrief.timeline.ruling.JoinLine;
import io.debrief.timeline.ruling.MergeIncidents;
import io.debrief.timeline.ruling.MoveLines;
import io.debrief.timeline.ruling.PinEntry;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import io.debrief.timeline.ruling.SplitLine;
import io.debrief.timeline.ruling.Undo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes signals and rulings in: rebuilds the lines they touch and keeps the archive. */
final class Intake {

    /** A line that is another than before. */
    record Rebuilt(@Nullable Line before, @Nullable Line after) {}

    private final Archive archive;
    private final Map<UUID, Ruling> all = new HashMap<>();
    private Rulings rulings = Rulings.of(List.of());

    Intake(Archive archive) {
        this.archive = archive;
    }

    /** The rulings in force. */
    Rulings rulings() {
        return rulings;
    }

    /** Takes rulings and the facts of signals in, and answers which lines are others than before. */
    List<Rebuilt> take(Collection<Facts> signals, Collection<Ruling> news, Dirt dirt) {
        Map<UUID, List<Facts>> facts = new LinkedHashMap<>();
        Set<UUID> anew = new HashSet<>();
        for (Ruling ruling : takeRulings(news)) {
            touch(ruling, anew, dirt);
            if (ruling instanceof AddNote note) {
                facts.computeIfAbsent(Ids.ofNote(note.id()), id -> new ArrayList<>())
                        .add(Facts.of(note));
            }
        }
        anew.forEach(id -> facts.computeIfAbsent(id, line -> new ArrayList<>()));
        for (Facts fact : signals) {
            facts.computeIfAbsent(fact.line(), id -> new ArrayList<>()).add(fact);
        }
        List<Rebuilt> rebuilt = new ArrayList<>();
        facts.forEach((id, of) -> {
            List<Facts> known = known(id);
            List<Facts> now = archive.together(id, of);
            if (now != known || anew.contains(id)) {
                rebuilt.add(rebuild(id, now));
            }
        });
        return rebuilt;
    }

    private List<Facts> known(UUID id) {
        Line line = archive.line(id);
        return line == null ? List.of() : line.facts();
    }

    private Rebuilt rebuild(UUID id, Collection<Facts> facts) {
        Line before = archive.line(id);
        List<Facts> counting = facts.stream().filter(this::counts).toList();
        Line after =
                counting.isEmpty() ? null : Line.of(id, counting, rulings.on(id).erasedAt());
        if (before != null) {
            archive.remove(before);
        }
        if (after != null) {
            archive.add(after);
        }
        return new Rebuilt(before, after);
    }

    private boolean counts(Facts fact) {
        return fact.isNote()
                ? rulings.inForce().containsKey(fact.id())
                : !rulings.expired().contains(fact.id());
    }

    /** The rulings that came into force or went out of it. */
    private List<Ruling> takeRulings(Collection<Ruling> news) {
        boolean changed = false;
        for (Ruling ruling : news) {
            changed |= all.put(ruling.id(), ruling) == null;
        }
        if (!changed) {
            return List.of();
        }
        Rulings before = rulings;
        rulings = Rulings.of(all.values());
        List<Ruling> difference = new ArrayList<>();
        rulings.inForce().values().stream()
                .filter(ruling -> !before.inForce().containsKey(ruling.id()))
                .forEach(difference::add);
        before.inForce().values().stream()
                .filter(ruling -> !rulings.inForce().containsKey(ruling.id()))
                .forEach(difference::add);
        return difference;
    }

    private void touch(Ruling ruling, Set<UUID> anew, Dirt dirt) {
        switch (ruling) {
            case Erase erase -> anew.add(erase.line());
            case HideEntry hide -> dirt.lines.add(hide.line());
            case PinEntry pin -> dirt.lines.add(pin.line());
            case SplitLine split -> dirt.lines.add(split.line());
            case JoinLine join -> {
                dirt.lines.add(join.line());
                dirt.lines.add(join.into());
            }
            case MoveLines move -> {
                dirt.structure = true;
                dirt.lines.addAll(move.lines());
            }
            case MergeIncidents merge -> {
                about(merge.incident(), anew, dirt);
                about(merge.into(), anew, dirt);
            }
            case CorrectTime time -> dirt.lines.add(time.line());
            case Expire expire ->
                archive.lines().stream()
                        .filter(line -> line.facts().stream()
                                .anyMatch(fact -> expire.signals().contains(fact.id())))
                        .forEach(line -> anew.add(line.id()));
            case AddNote note -> {
                anew.add(Ids.ofNote(note.id()));
                about(note.incident(), anew, dirt);
            }
            case Undo ignored -> {
                // what it takes back is among the difference too
            }
            default -> {
                UUID incident = ruling.incident();
                dirt.structure = true;
                if (incident != null) {
                    about(incident, anew, dirt);
                }
            }
        }
    }

    /** A ruling on an incident can make the alert that opened it an opener of its own. */
    private static void about(UUID incident, Set<UUID> anew, Dirt dirt) {
        dirt.structure = true;
        dirt.openers.add(incident);
        anew.add(incident);
    }

    /** The facts of a signal. */
    Facts facts(Signal signal) {
        return archive.facts(signal);
    }
}
