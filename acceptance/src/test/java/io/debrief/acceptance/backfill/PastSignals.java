package io.debrief.acceptance.backfill;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Files of past signals as an export of years would give them: one incident after the other, each opened, alerted on,
 * talked about and resolved. The same number gives the same file, byte for byte.
 */
final class PastSignals {

    /** Signals of one incident. */
    static final int A_TIME = 500;

    private static final Instant FIRST = Instant.parse("2024-01-01T08:00:00Z");
    private static final Duration APART = Duration.ofHours(9);
    private static final String[] SERVICES = {
        "checkout", "search", "payments", "catalogue", "identity", "mail", "ledger"
    };
    private static final String[] ALERTS = {
        "HighErrorRate", "HighLatency", "QueueGrowing", "ReplicaLagging", "MemoryHigh"
    };
    private static final String[] SAYINGS = {
        "looking at the dashboards now, nothing before the deploy",
        "errors are down to a third since the failover",
        "rolled back, watching the queue for ten minutes",
        "the replica is 40 s behind and catching up",
        "support has 12 tickets about this so far"
    };

    private PastSignals() {}

    /** How many incidents are in a file of so many signals. */
    static int incidents(int signals) {
        return (signals + A_TIME - 1) / A_TIME;
    }

    /** Writes a file. */
    static Path write(Path file, int signals) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int n = 0; n < signals; n++) {
                out.write(line(n / A_TIME, n % A_TIME, Math.min(A_TIME, signals - n / A_TIME * A_TIME)));
                out.write('\n');
            }
        }
        return file;
    }

    private static String line(int incident, int n, int of) {
        var at = FIRST.plus(APART.multipliedBy(incident)).plusSeconds(n * 5L).plusMillis(n % 997);
        var service = SERVICES[incident % SERVICES.length];
        var key = "pagerduty:incident:PAST" + incident;
        if (n == 0 || n == of - 1) {
            var opened = n == 0;
            return signal(
                    opened ? "incident.opened" : "incident.resolved",
                    "pagerduty",
                    "past|" + incident + "|" + (opened ? "opened" : "resolved"),
                    at,
                    title(incident),
                    opened ? "Paged by the error budget of " + service : "",
                    opened ? "triggered" : "resolved",
                    "\"" + key + "\",\"service:" + service + "\"",
                    service);
        }
        if (n % 5 == 0) {
            return signal(
                    "note.added",
                    "pagerduty",
                    "past|" + incident + "|note|" + n,
                    at,
                    "Note " + n,
                    SAYINGS[(incident + n / 5) % SAYINGS.length] + " (" + incident + "/" + n + ")",
                    "annotated",
                    "\"" + key + "\"",
                    service);
        }
        var alert = ALERTS[n % ALERTS.length];
        return signal(
                n % 2 == 0 ? "alert.fired" : "alert.resolved",
                "alertmanager",
                "past|" + incident + "|" + alert + "|" + n,
                at,
                alert + " on " + service,
                "value " + n * 7919 % 997 + " against a limit of 5 over five minutes, instance " + service + "-"
                        + n % 11,
                n % 2 == 0 ? "firing" : "resolved",
                "\"" + key + "\",\"alertmanager:fingerprint:" + incident + "-" + n % 61 + "\",\"service:" + service
                        + "\"",
                service);
    }

    /** What an incident is called. */
    static String title(int incident) {
        return "Past incident " + incident + " of " + SERVICES[incident % SERVICES.length];
    }

    private static String signal(
            String kind,
            String type,
            String fold,
            Instant at,
            String title,
            String text,
            String status,
            String keys,
            String service) {
        return String.format(
                Locale.ROOT,
                "{\"kind\":\"%s\",\"source\":\"%s-past\",\"sourceType\":\"%s\",\"fold\":\"%s\",\"occurredAt\":\"%s\","
                        + "\"title\":\"%s\",\"text\":\"%s\",\"severity\":\"critical\",\"status\":\"%s\",\"keys\":[%s],"
                        + "\"services\":[\"%s\"],\"labels\":{\"env\":\"prod\",\"region\":\"eu-1\"},\"raw\":\"\"}",
                kind,
                type,
                type,
                fold,
                at,
                title,
                text,
                status,
                keys,
                service);
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
