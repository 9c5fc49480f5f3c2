package io.debrief.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts failed logins, by name and by address, and says when it is enough for a while. */
@ApplicationScoped
class LoginAttempts {

    /** How long a failure counts. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Failures a name may have in the window. */
    static final int PER_NAME = 6;

    /** Failures an address may have in the window: several people sit behind one. */
    static final int PER_ADDRESS = 30;

    /** Names and addresses are the attacker's to choose: so many are kept, the stalest go first. */
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> failures = new HashMap<>();

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more try may be made. */
    synchronized boolean allowed(String name, String address) {
        return recent(nameKey(name)) < PER_NAME && recent(addressKey(address)) < PER_ADDRESS;
    }

    /** Remembers a failure. */
    synchronized void failed(String name, String address) {
        makeRoom();
        for (var key : new String[] {nameKey(name), addressKey(address)}) {
            failures.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(clock.instant());
        }
    }

    /** Forgets a name's failures, since its owner got in. */
    synchronized void succeeded(String name) {
        failures.remove(nameKey(name));
    }

    private int recent(String key) {
        var times = failures.get(key);
        if (times == null) {
            return 0;
        }
        var oldest = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(oldest)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times.size();
    }

    private void makeRoom() {
        if (failures.size() < MOST_KEYS) {
            return;
        }
        var oldest = clock.instant().minus(WINDOW);
        failures.values().removeIf(times -> !times.getLast().isAfter(oldest));
        var excess = failures.size() - MOST_KEYS + 2;
        failures.entrySet().stream()
                .sorted((a, b) -> a.getValue().getLast().compareTo(b.getValue().getLast()))
                .limit(Math.max(0, excess))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(failures::remove);
    }

    private static String nameKey(String name) {
        return "n:" + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "a:" + address;
    }
}
