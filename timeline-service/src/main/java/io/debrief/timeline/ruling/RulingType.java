package io.debrief.timeline.ruling;

import java.util.List;
import java.util.Optional;

/**
 * The stable names of ruling types: what a stored ruling says in its {@code type}.
 *
 * @param name the name, never changed once written
 * @param record the record it is read as
 */
public record RulingType(String name, Class<? extends Ruling> record) {

    /** All types. */
    public static final List<RulingType> ALL = List.of(
            new RulingType("open", OpenIncident.class),
            new RulingType("describe", DescribeIncident.class),
            new RulingType("status", SetStatus.class),
            new RulingType("milestone", SetMilestone.class),
            new RulingType("bind", BindKey.class),
            new RulingType("note", AddNote.class),
            new RulingType("time", CorrectTime.class),
            new RulingType("hide", HideEntry.class),
            new RulingType("pin", PinEntry.class),
            new RulingType("split", SplitLine.class),
            new RulingType("join", JoinLine.class),
            new RulingType("move", MoveLines.class),
            new RulingType("merge", MergeIncidents.class),
            new RulingType("undo", Undo.class),
            new RulingType("erase", Erase.class),
            new RulingType("expire", Expire.class),
            new RulingType("label", GiveLabel.class));

    /** The type of a ruling. */
    static RulingType of(Ruling ruling) {
        return ALL.stream()
                .filter(type -> type.record() == ruling.getClass())
                .findFirst()
                .orElseThrow();
    }

    /** The type with this name, empty where no such type is known. */
    public static Optional<RulingType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
