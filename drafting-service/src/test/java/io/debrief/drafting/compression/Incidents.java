package io.debrief.drafting.compression;

import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Instant;
import java.util.function.Predicate;

/** The test incident for other packages, whole and with parts taken away. */
public final class Incidents {

    private Incidents() {}

    public static Evidence checkout() {
        return Checkout.stories().evidence();
    }

    public static Evidence without(Evidence evidence, String words) {
        return keep(evidence, line -> !line.text().contains(words));
    }

    public static Evidence withoutKind(Evidence evidence, String kind) {
        return keep(evidence, line -> !line.kind().equals(kind));
    }

    public static Evidence withoutBetween(Evidence evidence, String from, String to) {
        Instant start = Stories.at(from);
        Instant end = Stories.at(to);
        return keep(evidence, line -> line.at().isBefore(start) || line.at().isAfter(end));
    }

    private static Evidence keep(Evidence evidence, Predicate<EvidenceLine> kept) {
        return new Evidence(
                evidence.incident(), evidence.lines().stream().filter(kept).toList(), evidence.directory());
    }
}
