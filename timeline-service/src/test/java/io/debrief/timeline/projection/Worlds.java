package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Worlds for property tests: small pools of channels, services, fingerprints, groups and pages on a few hours, so that things
 * meet, with every kind of signal and ruling, some of them nonsense.
 */
final class Worlds {

    /** A world's inputs. */
    record World(List<Signal> signals, List<Ruling> rulings) {}

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final List<String> SERVICES = List.of("checkout", "search", "pay", "auth", "mail", "img");
    private static final List<String> CHANNELS = List.of("C1", "C2", "C3");
    private static final List<String> PAGES = List.of("P1", "P2", "P3");
    private static final List<String> GROUPS = List.of("g1", "g2");

    private final Random random;
    private final int spanMinutes;
    private final boolean storm;
    private final List<Signal> signals = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Decide decide = new Decide(START);

    private Worlds(long seed) {
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        this.spanMinutes = random.nextBoolean() ? 60 : 400;
        this.storm = random.nextInt(4) == 0;
    }

    static World of(long seed, int size) {
        Worlds worlds = new Worlds(seed);
        for (int i = 0; i < size; i++) {
            worlds.signal();
        }
        int rulings = worlds.random.nextInt(1 + size / (worlds.storm ? 12 : 3));
        for (int i = 0; i < rulings; i++) {
            worlds.rulings.add(worlds.ruling());
        }
        return new World(worlds.signals, worlds.rulings);
    }

    private void signal() {
        Say say = switch (random.nextInt(storm && random.nextInt(4) > 0 ? 4 : 12)) {
            case 0, 1, 2, 3 -> alert();
            case 4 -> page();
            case 5, 6, 7 -> chat();
            case 8 -> decoration();
            case 9 -> channel();
            case 10 -> change();
            default -> oddity();
        };
        Signal signal = say.signal();
        if (signals.stream().noneMatch(known -> known.id().equals(signal.id()))) {
            signals.add(signal);
            if (random.nextInt(6) == 0) {
                signals.add(say.received(signal.receivedAt().plusSeconds(random.nextInt(120) - 60))
                        .signal());
            }
        }
    }

    private Say alert() {
        int f = random.nextInt(6);
        Say say = random.nextInt(3) == 0 ? Say.resolved("f" + f, time()) : Say.fired("f" + f, time());
        say.severity(pick(storm ? List.of("critical", "error") : List.of("critical", "error", "warning", "info")));
        say.title("High errors on pod checkout-7d9f8b-" + random.nextInt(3));
        if (f > 0) {
            say.service(SERVICES.get(f));
        }
        if (random.nextInt(storm ? 20 : 4) == 0) {
            say.service(pick(SERVICES));
        }
        if (random.nextBoolean()) {
            say.dedup(GROUPS.get(f % 2));
        }
        if (random.nextInt(storm ? 60 : 8) == 0) {
            say.label("debrief", "open");
        }
        if (random.nextInt(10) == 0) {
            say.key("incident:INC-" + (1 + random.nextInt(3)));
        }
        if (random.nextInt(10) == 0) {
            say.asTest();
        }
        if (random.nextInt(6) == 0) {
            say.variant("annotations " + random.nextInt(2)).text("other words");
        }
        return say;
    }

    private Say page() {
        String kind = pick(List.of(
                SignalKind.INCIDENT_OPENED,
                SignalKind.INCIDENT_OPENED,
                SignalKind.INCIDENT_ACKNOWLEDGED,
                SignalKind.INCIDENT_UPDATED,
                SignalKind.INCIDENT_RESOLVED));
        String page = pick(PAGES);
        Say say = Say.pager(kind, page, time());
        say.label("urgency", page.equals("P3") ? "low" : "high").label("priority", "P" + (1 + random.nextInt(3)));
        if (random.nextBoolean()) {
            say.dedup(GROUPS.get(page.equals("P1") ? 0 : 1));
        }
        if (random.nextBoolean()) {
            say.service(pick(SERVICES));
        }
        if (random.nextInt(6) == 0) {
            say.key("slack:channel:" + pick(CHANNELS));
        }
        return say;
    }

    private Say chat() {
        String channel = pick(CHANNELS);
        int number = random.nextInt(8);
        Instant posted = START.plusSeconds(number * 300L);
        Say say = switch (random.nextInt(8)) {
            case 0 ->
                Say.edited(
                        channel,
                        "ts" + number,
                        posted,
                        posted.plusSeconds(random.nextInt(600)),
                        "edited " + random.nextInt(3));
            case 1 ->
                random.nextInt(3) == 0
                        ? Say.deleted(channel, "ts" + number, posted, posted.plusSeconds(random.nextInt(900)))
                        : Say.message(channel, "ts" + number, posted);
            default -> Say.message(channel, "ts" + number, posted);
        };
        if (random.nextInt(3) == 0) {
            say.replyTo(channel, "ts" + random.nextInt(8));
        }
        if (channel.equals("C1") && random.nextBoolean()) {
            say.label("channelName", "inc-checkout");
        }
        if (channel.equals("C3")) {
            say.label("channelType", "group");
        }
        if (random.nextInt(6) == 0) {
            say.by(new Actor("bot", "B1", null)).variant("bot");
            if (random.nextBoolean()) {
                say.title(pick(List.of("[FIRING:1] ", "Resolved: ", "")) + "High errors on pod checkout-7d9f8b-9");
            }
        }
        if (random.nextInt(3) == 0) {
            say.link("mentioned", link());
        }
        return say;
    }

    private Say decoration() {
        String kind = random.nextBoolean() ? SignalKind.REACTION_ADDED : SignalKind.MESSAGE_PINNED;
        return Say.decoration(kind, pick(CHANNELS), "ts" + random.nextInt(8), pick(List.of("eyes", "fire")), time());
    }

    private Say channel() {
        String channel = pick(CHANNELS);
        String kind =
                pick(List.of(SignalKind.CHANNEL_CREATED, SignalKind.CHANNEL_RENAMED, SignalKind.CHANNEL_ARCHIVED));
        return Say.channel(kind, channel, channel.equals("C2") ? "incidents" : "inc-" + channel, time());
    }

    private String link() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> "https://github.com/org/repo/pull/" + random.nextInt(3) + "/files";
            case 2 -> "https://deploys.example.test/sha" + random.nextInt(3) + "/#log";
            case 3 -> "https://acme.pagerduty.com/incidents/" + pick(PAGES) + "AAAAA";
            default -> "not an address";
        };
    }

    private Say change() {
        String commit = "sha" + random.nextInt(3);
        String kind = pick(List.of(
                SignalKind.CHANGE_MERGED,
                SignalKind.CHANGE_MERGED,
                SignalKind.CHANGE_OPENED,
                SignalKind.CHANGE_PUSHED,
                SignalKind.BUILD_FAILED,
                SignalKind.DEPLOY_STARTED,
                SignalKind.DEPLOY_SUCCEEDED));
        Say say = Say.any("github", kind, "gh|" + kind + commit, time())
                .title("Deploy of " + commit)
                .service(random.nextBoolean() ? "repo" : pick(SERVICES));
        if (random.nextInt(6) > 0) {
            say.key("github:commit:" + commit);
        }
        if (kind.equals(SignalKind.CHANGE_MERGED) || kind.equals(SignalKind.CHANGE_OPENED)) {
            say.key("github:pr:org/repo#" + random.nextInt(3));
        } else {
            say.link("source", "https://deploys.example.test/" + commit + "/");
        }
        return say;
    }

    private Say oddity() {
        Instant at = time();
        return switch (random.nextInt(4)) {
            case 0 ->
                Say.any("custom", "something.else", "x|" + random.nextInt(5), at)
                        .title("x");
            case 1 ->
                Say.any("custom", SignalKind.OTHER, "self|1", at)
                        .thread("self|2")
                        .key("slack:channel:C1");
            case 2 ->
                Say.any("custom", SignalKind.OTHER, "self|2", at)
                        .thread("self|1")
                        .key("slack:channel:C1");
            default ->
                Say.any("custom", SignalKind.TICKET_OPENED, "t|" + random.nextInt(3), at)
                        .key("opsgenie:alert:" + random.nextInt(2))
                        .by(new Actor("person", "U2", "Lee"));
        };
    }

    private Ruling ruling() {
        return switch (random.nextInt(20)) {
            case 0, 1 ->
                decide.open(
                        "By hand",
                        time(),
                        random.nextBoolean() ? List.of(pick(SERVICES)) : List.of(),
                        random.nextBoolean() ? List.of(key()) : List.of());
            case 2, 3, 4 ->
                decide.bind(
                        incident(), key(), random.nextBoolean() ? time() : null, random.nextBoolean() ? time() : null);
            case 5 -> decide.note(incident(), "note " + random.nextInt(5), time());
            case 6 ->
                decide.describe(incident(), "Named", "sev2", random.nextBoolean() ? List.of(pick(SERVICES)) : null);
            case 7 -> decide.resolve(incident(), time());
            case 8 ->
                random.nextBoolean()
                        ? decide.reopen(incident(), time())
                        : decide.milestone(incident(), milestone(), time());
            case 9 -> decide.time(line(), time());
            case 10 -> random.nextBoolean() ? decide.hide(line(), random.nextInt(3) > 0) : decide.pin(line(), true);
            case 11 -> decide.split(line());
            case 14 -> decide.join(line(), line());
            case 15 ->
                decide.move(
                        random.nextBoolean() ? Set.of(line()) : new HashSet<>(List.of(line(), noteLine())), incident());
            case 16 ->
                random.nextInt(3) == 0
                        ? decide.merge(incident(), incident(), pick(SERVICES))
                        : decide.merge(incident(), incident());
            case 17 -> decide.restrict(incident(), random.nextBoolean());
            case 12 -> decide.erase(line());
            case 13 ->
                random.nextInt(3) == 0 && expirable() != null
                        ? decide.expire(Set.of(expirable().id()))
                        : decide.label(incident(), "INC-" + (1 + random.nextInt(3)));
            default ->
                decide.undo(
                        rulings.isEmpty()
                                ? UUID.fromString("00000000-0000-5000-8000-000000000000")
                                : pick(rulings).id());
        };
    }

    /** What erases must not expire alone, since the text is gone from the archive; the service lets whole lines expire. */
    private Signal expirable() {
        return signals.stream()
                .filter(signal -> !signal.kind().equals(SignalKind.MESSAGE_DELETED))
                .findFirst()
                .orElse(null);
    }

    private UUID noteLine() {
        return rulings.isEmpty() ? line() : Ids.ofNote(pick(rulings).id());
    }

    private String milestone() {
        return pick(List.of("impact", "mitigated", "mitigated", "resolved"));
    }

    private UUID line() {
        if (signals.isEmpty() || random.nextInt(20) == 0) {
            return Ids.ofFold("nobody said this");
        }
        return Ids.ofFold(pick(signals).fold());
    }

    private UUID incident() {
        return switch (random.nextInt(5)) {
            case 0 -> Ids.ofKey("slack:channel:" + pick(CHANNELS));
            case 1 -> Ids.ofKey("pagerduty:incident:" + pick(PAGES));
            case 2 -> line();
            default -> rulings.isEmpty() ? line() : Ids.ofOpening(pick(rulings).id());
        };
    }

    private String key() {
        return switch (random.nextInt(7)) {
            case 0, 1 -> "slack:channel:" + pick(CHANNELS);
            case 2 -> "slack:thread:" + pick(CHANNELS) + ":ts" + random.nextInt(8);
            case 3 -> "pagerduty:incident:" + pick(PAGES);
            case 4 -> "service:" + pick(SERVICES);
            case 5 -> "alertmanager:fingerprint:f" + random.nextInt(6);
            default -> "github:commit:sha" + random.nextInt(3);
        };
    }

    private Instant time() {
        return START.plusSeconds(random.nextInt(spanMinutes) * 60L);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
