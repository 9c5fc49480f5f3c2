package io.debrief.timeline.chat;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.chat.ChatPolicy.Known;
import io.debrief.timeline.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of chat channels; its calls run on the caller's session. */
@ApplicationScoped
public class Channels {

    private final ChatPolicy policy;

    Channels(ChatConfig config) {
        this.policy = new ChatPolicy(config.chatAllow().orElse(Set.of()));
    }

    /** Signals parted by what becomes of them. */
    public record Parted(List<Signal> kept, List<Signal> held, int dropped) {}

    /** Learns the names these signals tell, then judges them. */
    public Uni<Parted> part(List<Signal> signals) {
        var chat = signals.stream().filter(ChatPolicy::isChat).toList();
        if (chat.isEmpty()) {
            return learn(signals).replaceWith(new Parted(signals, List.of(), 0));
        }
        var places = new TreeSet<String>();
        chat.forEach(signal -> places.addAll(ChatPolicy.places(signal)));
        return learn(signals).chain(() -> known(places)).map(known -> part(signals, known));
    }

    /** Notes that people bound these keys: from here on what they name is kept. */
    public Uni<Void> bound(Collection<String> keys) {
        var places = keys.stream().filter(key -> key.startsWith("slack:")).toList();
        return places.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of(
                                "insert into channel (key, bound) select distinct key, true from unnest(cast(?1 as text[])) as t(key)"
                                        + " on conflict (key) do update set bound = true",
                                (Object) places.toArray(String[]::new))
                        .run()
                        .replaceWithVoid();
    }

    private Parted part(List<Signal> signals, Map<String, Known> known) {
        var kept = new ArrayList<Signal>();
        var held = new ArrayList<Signal>();
        int dropped = 0;
        for (var signal : signals) {
            var places = ChatPolicy.places(signal).stream()
                    .map(key -> known.getOrDefault(key, Known.NOTHING))
                    .toList();
            switch (policy.judge(signal, places)) {
                case KEEP -> kept.add(signal);
                case HOLD -> held.add(signal);
                case DROP -> dropped++;
            }
        }
        return new Parted(kept, held, dropped);
    }

    private Uni<Map<String, Known>> known(Collection<String> places) {
        return Sql.of("select key, name, bound from channel where key = any(cast(?1 as text[]))", (Object)
                        places.toArray(String[]::new))
                .rows()
                .map(rows -> {
                    var known = new HashMap<String, Known>();
                    rows.forEach(row ->
                            known.put(row.text(0), new Known(Optional.ofNullable(row.textOrNull(1)), row.is(2))));
                    return known;
                });
    }

    /** A channel's own events carry its name as their title; the newest name in the batch counts. */
    private Uni<Void> learn(List<Signal> signals) {
        var names = new TreeMap<String, String>();
        for (var signal : signals) {
            if (signal.kind().equals(SignalKind.CHANNEL_CREATED)
                    || signal.kind().equals(SignalKind.CHANNEL_RENAMED)) {
                signal.keys().stream()
                        .filter(key -> key.startsWith(ChatPolicy.CHANNEL))
                        .findFirst()
                        .ifPresent(key -> names.put(key, signal.title()));
            }
        }
        if (names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.of(
                        "insert into channel (key, name) select * from unnest(cast(?1 as text[]), cast(?2 as text[]))"
                                + " on conflict (key) do update set name = excluded.name",
                        names.keySet().toArray(String[]::new),
                        names.values().toArray(String[]::new))
                .run()
                .chain(() -> release(names))
                .replaceWithVoid();
    }

    /** What was held of channels that turn out to be wanted is seen from now on. */
    private Uni<Integer> release(Map<String, String> names) {
        var wanted = names.entrySet().stream()
                .filter(entry -> policy.isWanted(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        return wanted.length == 0
                ? Uni.createFrom().item(0)
                : Sql.of(
                                "update assignment a set held = false from signal s where s.id = a.signal and a.held"
                                        + " and jsonb_exists_any(s.body -> 'keys', cast(?1 as text[]))",
                                (Object) wanted)
                        .run();
    }
}
