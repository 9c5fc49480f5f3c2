package io.debrief.ingest.tryout;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.reading.Reading;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows signals to people. */
final class Sheet {

    private static final int LONGEST = 400;

    private final PrintStream out;

    Sheet(PrintStream out) {
        this.out = out;
    }

    void print(Trial.Result result) {
        var signals = result.signals();
        var reading = result.reading();
        out.println(heading(signals, reading));
        reading.unreadable().forEach(part -> out.println("  quarantined: " + part.reason() + ": " + part.detail()));
        signals.forEach(this::print);
    }

    private static String heading(List<Signal> signals, Reading reading) {
        if (reading.challenge() != null) {
            return "A challenge: it would be echoed.";
        }
        if (reading.ignored() != null) {
            return "No signal: nothing in it concerns us (" + reading.ignored() + ").";
        }
        return signals.size() == 1 ? "1 signal" : signals.size() + " signals";
    }

    private void print(Signal signal) {
        out.println();
        line("kind", signal.kind());
        line("title", signal.title());
        line("text", signal.text());
        line("time", signal.occurredAt() + "  (" + from(signal.timeFrom()) + ")");
        line("status", signal.status());
        line("severity", signal.severity());
        line("actor", actor(signal.actor()));
        line("services", String.join(", ", signal.services()));
        signal.keys().forEach(key -> line("key", key));
        signal.links().forEach(link -> line("link", link.rel() + "  " + link.href()));
        signal.labels().forEach((name, value) -> line("label", name + " = " + value));
        line("test", signal.test() ? "yes: it is only a test" : null);
        line(
                "redacted",
                signal.redactions().isEmpty() ? null : signal.redactions().toString());
        line("provider id", signal.providerId());
        line("line", signal.fold());
        line("id", signal.id().toString());
    }

    private static String from(String where) {
        return switch (where) {
            case "event" -> "from the body";
            case "assumed-zone" -> "from the body, which names no zone: UTC is assumed";
            default -> "the body has none: the time of receipt";
        };
    }

    private static @Nullable String actor(@Nullable Actor actor) {
        return actor == null
                ? null
                : actor.kind() + "  " + (actor.name() == null ? "" : actor.name()) + "  "
                        + (actor.id() == null ? "" : "(" + actor.id() + ")");
    }

    private void line(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        var flat = value.strip().replace("\n", "\n              ");
        out.printf("  %-11s %s%n", name, flat.length() > LONGEST ? flat.substring(0, LONGEST) + "…" : flat);
    }
}
