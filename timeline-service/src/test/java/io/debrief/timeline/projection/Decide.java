package io.debrief.timeline.projection;

import io.debrief.timeline.identity.Ids;
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
import io.debrief.timeline.ruling.SetMilestone;
import io.debrief.timeline.ruling.SetStatus;
import io.debrief.timeline.ruling.SplitLine;
import io.debrief.timeline.ruling.Undo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rulings for tests, recorded one minute after the other. */
public final class Decide {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");
    private static final String PERSON = "p_ana";

    private Instant now;
    private int count;

    public Decide(Instant from) {
        this.now = from;
    }

    private UUID next() {
        now = now.plusSeconds(60);
        return Ids.uuid5(NAMESPACE, "ruling " + count++);
    }

    public OpenIncident open(String title, Instant startedAt, List<String> services, List<String> keys) {
        return new OpenIncident(next(), now, PERSON, null, title, null, startedAt, services, keys, false);
    }

    public BindKey bind(UUID incident, String key, Instant from, Instant until) {
        return new BindKey(next(), now, PERSON, null, incident, key, from, until);
    }

    public AddNote note(UUID incident, String text, Instant at) {
        return new AddNote(next(), now, PERSON, null, incident, text, at);
    }

    public DescribeIncident describe(UUID incident, String title, String severity, List<String> services) {
        return new DescribeIncident(
                next(), now, PERSON, null, incident, title, severity, services, Map.of("lead", "p_lee"), null);
    }

    public SetStatus resolve(UUID incident, Instant at) {
        return new SetStatus(next(), now, PERSON, null, incident, true, at);
    }

    public SetStatus reopen(UUID incident, Instant at) {
        return new SetStatus(next(), now, PERSON, null, incident, false, at);
    }

    public SetMilestone milestone(UUID incident, String name, Instant at) {
        return new SetMilestone(next(), now, PERSON, null, incident, name, at);
    }

    public CorrectTime time(UUID line, Instant at) {
        return new CorrectTime(next(), now, PERSON, null, line, at);
    }

    public HideEntry hide(UUID line, boolean hidden) {
        return new HideEntry(next(), now, PERSON, null, line, hidden);
    }

    public PinEntry pin(UUID line, boolean pinned) {
        return new PinEntry(next(), now, PERSON, null, line, pinned);
    }

    public SplitLine split(UUID line) {
        return new SplitLine(next(), now, PERSON, null, line);
    }

    public JoinLine join(UUID line, UUID into) {
        return new JoinLine(next(), now, PERSON, null, line, into);
    }

    public MoveLines move(Set<UUID> lines, UUID incident) {
        return new MoveLines(next(), now, PERSON, null, lines, incident);
    }

    public MergeIncidents merge(UUID incident, UUID into, String... services) {
        return new MergeIncidents(next(), now, PERSON, null, incident, into, List.of(services));
    }

    public DescribeIncident restrict(UUID incident, boolean restricted) {
        return new DescribeIncident(next(), now, PERSON, null, incident, null, null, null, null, restricted);
    }

    public Erase erase(UUID line) {
        return new Erase(next(), now, PERSON, null, line);
    }

    public Expire expire(Set<UUID> signals) {
        return new Expire(next(), now, "system", null, signals);
    }

    public GiveLabel label(UUID incident, String label) {
        return new GiveLabel(next(), now, "system", null, incident, label);
    }

    public Undo undo(UUID ruling) {
        return new Undo(next(), now, PERSON, null, ruling);
    }
}
