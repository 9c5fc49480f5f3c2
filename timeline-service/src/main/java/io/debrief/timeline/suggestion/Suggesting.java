package io.debrief.timeline.suggestion;

import io.debrief.contracts.signal.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What speaks for an incident: it is mentioned (5), it has signals with a key of this one (4), it is about a service of this one
 * (2), it was open at that time (1). Time alone suggests nothing.
 */
public final class Suggesting {

    private static final int MOST = 3;
    private static final int MENTIONED = 5;
    private static final int KEY = 4;
    private static final int SERVICE = 2;
    private static final int TIME = 1;
    private static final String CHANNEL = "slack:channel:";
    private static final Pattern LABEL = Pattern.compile("\\bINC-([1-9][0-9]{0,17})\\b", Pattern.CASE_INSENSITIVE);

    private record Scored(Candidate candidate, Suggestion suggestion) {}

    private Suggesting() {}

    /** The numbers of the labels that a signal mentions. */
    public static List<Long> mentioned(Signal signal) {
        Matcher label = LABEL.matcher(signal.title() + "\n" + signal.text());
        List<Long> numbers = new ArrayList<>(0);
        while (label.find()) {
            numbers.add(Long.parseLong(label.group(1)));
        }
        return numbers;
    }

    /**
     * The incidents a signal might belong to, at most three, what speaks most first.
     *
     * @param candidates the incidents to look at
     * @param sharing which of them have signals with a key
     */
    public static List<Suggestion> of(Signal signal, Collection<Candidate> candidates, Map<String, Set<UUID>> sharing) {
        return candidates.stream()
                .map(candidate -> new Scored(candidate, score(signal, candidate, sharing)))
                .filter(scored -> scored.suggestion().score() > TIME)
                .sorted(Comparator.comparing(
                                (Scored scored) -> -scored.suggestion().score())
                        .thenComparing(scored -> scored.candidate().startedAt(), Comparator.reverseOrder())
                        .thenComparing(scored -> scored.candidate().uuid()))
                .limit(MOST)
                .map(Scored::suggestion)
                .toList();
    }

    private static Suggestion score(Signal signal, Candidate candidate, Map<String, Set<UUID>> sharing) {
        List<String> why = new ArrayList<>();
        int score = 0;
        if (mentions(signal, candidate)) {
            score += MENTIONED;
            why.add("mentions it");
        }
        for (String key : signal.keys()) {
            if (sharing.getOrDefault(key, Set.of()).contains(candidate.uuid()) && !key.startsWith("service:")) {
                score += KEY;
                why.add("shares " + key);
            }
        }
        for (String service : signal.services()) {
            if (candidate.services().contains(service)) {
                score += SERVICE;
                why.add("is about " + service + " too");
            }
        }
        if (candidate.covers(signal.occurredAt())) {
            score += TIME;
            why.add("happened while it was open");
        }
        return new Suggestion(candidate.label(), candidate.title(), why, score);
    }

    private static boolean mentions(Signal signal, Candidate candidate) {
        String said = signal.title() + "\n" + signal.text();
        Stream<String> labels = mentioned(signal).stream().map(number -> "INC-" + number);
        return labels.anyMatch(candidate.label()::equals)
                || candidate.keys().stream()
                        .filter(key -> key.startsWith(CHANNEL))
                        .map(key -> "<#" + key.substring(CHANNEL.length()))
                        .anyMatch(said::contains);
    }
}
