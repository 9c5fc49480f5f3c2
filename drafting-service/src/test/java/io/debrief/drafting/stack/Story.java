package io.debrief.drafting.stack;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.LineSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.Position;
import io.debrief.contracts.timeline.EntrySnapshot.Revision;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One incident of a failing checkout, told on the topics as the timeline service tells it. */
public final class Story {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private final Records records;
    private final String incident = "INC-" + NUMBERS.incrementAndGet();
    private final String severity;
    private final boolean restricted;
    private final Map<String, Long> versions = new HashMap<>();
    private long version;

    private Story(Records records, String severity, boolean restricted) {
        this.records = records;
        this.severity = severity;
        this.restricted = restricted;
    }

    /** A new incident. */
    public static Story of(Records records, String severity) {
        return new Story(records, severity, false);
    }

    /** A new incident that only p_ana and admins may see. */
    public static Story restricted(Records records) {
        return new Story(records, "sev3", true);
    }

    /** Its label. */
    public String id() {
        return incident;
    }

    /** Tells that it is open. */
    public Story open() {
        return incident("open", null);
    }

    /** Tells that it is resolved. */
    public Story resolved() {
        return incident("resolved", START.plusSeconds(2820));
    }

    /** Tells the usual entries. */
    public Story usual() {
        entry("a1", "alert.fired", 0, "HighErrorRate on checkout", "5xx ratio 12 % for 5 m", null);
        entry("a2", "alert.acknowledged", 120, "HighErrorRate on checkout", "acknowledged by Ana", person("ana"));
        say("m1", 300, "lee", "Checkout returns 503 for about 1,200 customers in eu-west.");
        say("m2", 600, "kat", "I rolled back payments-api to 2.3.1.");
        say("m3", 900, "lee", "Did anybody tell the support team?");
        entry("a3", "alert.resolved", 2700, "HighErrorRate on checkout", "5xx ratio 0.1 %", null);
        return this;
    }

    /** A message; said again under the same name it is an edit. */
    public UUID say(String name, int second, String who, String text) {
        return entry(name, "message.posted", second, text, text, person(who));
    }

    /** An entry of one line; told again under the same name it has one more version. */
    public UUID entry(String name, String kind, int second, String title, String text, Actor actor) {
        var at = START.plusSeconds(second);
        var revision = new Revision(at, title, text, hash(title + "\n" + text));
        return tell(name, kind, at, title, text, actor, null, List.of(revision));
    }

    /** Tells that the text of an entry was erased. */
    public void erase(String name, int second, String who) {
        tell(name, "message.posted", START.plusSeconds(second), "", "", person(who), Instant.now(), List.of());
    }

    /** The id of an entry and its line. */
    public UUID line(String name) {
        return UUID.nameUUIDFromBytes((incident + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells the directory of somebody. */
    public static void introduce(Records records, String id, String name, String slack) {
        records.send(
                Topic.PEOPLE,
                id,
                new PersonSnapshot(
                        id,
                        name,
                        id + "@example.org",
                        Map.of("slack", slack),
                        List.of(),
                        List.of("responder"),
                        false,
                        1));
    }

    private UUID tell(
            String name,
            String kind,
            Instant at,
            String title,
            String text,
            Actor actor,
            Instant erasedAt,
            List<Revision> revisions) {
        var id = line(name);
        long next = versions.merge(name, 1L, Long::sum);
        var line = new LineSnapshot(id, kind, "slack", at, List.of(id), revisions);
        send(
                Topic.TIMELINE,
                incident + "/" + id,
                new EntrySnapshot(
                        id,
                        incident,
                        kind,
                        title,
                        text,
                        null,
                        at,
                        at.plusSeconds(1),
                        new Position(at, 0),
                        false,
                        1,
                        at,
                        at,
                        List.of("slack"),
                        actor,
                        List.of("checkout"),
                        List.of(),
                        null,
                        "verified",
                        false,
                        false,
                        erasedAt,
                        List.of(),
                        List.of(line),
                        1,
                        null,
                        false,
                        next));
        return id;
    }

    private Story incident(String status, Instant end) {
        version++;
        var milestones = new HashMap<String, Milestone>();
        milestones.put("impact", new Milestone(START, line("a1"), "derived", START));
        milestones.put("detected", new Milestone(START, line("a1"), "derived", START));
        if (end != null) {
            milestones.put("resolved", new Milestone(end, line("a3"), "derived", end));
        }
        send(
                Topic.INCIDENTS,
                incident,
                new IncidentSnapshot(
                        incident,
                        line("incident"),
                        "Checkout fails",
                        severity,
                        status,
                        List.of("checkout"),
                        restricted,
                        START,
                        end,
                        List.of(),
                        Map.of("lead", "p_ana"),
                        milestones,
                        Map.of("timeToDetect", "PT0S"),
                        null,
                        6,
                        hash(incident + version),
                        false,
                        version));
        return this;
    }

    private void send(Topic topic, String key, Object value) {
        if (restricted) {
            records.send(topic, key, Map.of("id", incident, "restricted", true, "version", version));
            records.send(Topic.RESTRICTED, new RestrictedKey(topic.name(), key).text(), value);
        } else {
            records.send(topic, key, value);
        }
    }

    private static Actor person(String who) {
        return new Actor("person", "U_" + who, who);
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
