package io.debrief.timeline.assignment;

import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Openers that are one incident, with all that hangs together with them.
 *
 * @param openers its openers, the one that names it first, then the earliest
 * @param labels the labels given to them, the least number first
 * @param nodes the nodes it joins; none for a suspected incident
 * @param own how many of the openers, the first ones, are its own; the others' incidents were merged into it by people
 */
public record Component(List<Opener> openers, List<String> labels, Set<String> nodes, int own) {

    private static final Comparator<String> LEAST_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** The incident of these openers: named by the one with the least label, else by the earliest. */
    static Component of(Collection<Opener> openers, Set<String> nodes, Rulings rulings) {
        List<String> labels = openers.stream()
                .flatMap(opener -> rulings.labels(opener.uuid()).stream())
                .distinct()
                .sorted(LEAST_NUMBER)
                .toList();
        List<Opener> sorted = new ArrayList<>(openers);
        sorted.sort(Opener.EARLIEST);
        if (!labels.isEmpty()) {
            sorted.stream()
                    .filter(opener -> rulings.labels(opener.uuid()).contains(labels.getFirst()))
                    .findFirst()
                    .ifPresent(named -> {
                        sorted.remove(named);
                        sorted.addFirst(named);
                    });
        }
        return new Component(List.copyOf(sorted), labels, nodes, sorted.size());
    }

    /**
     * Several incidents as the one which people made of them.
     *
     * @param parts the one that goes on first; where it has no label yet, the first that has one goes on
     */
    static Component merged(List<Component> parts) {
        List<Component> inOrder = new ArrayList<>(parts);
        for (Component part : parts) {
            if (!part.labels.isEmpty()) {
                inOrder.remove(part);
                inOrder.addFirst(part);
                break;
            }
        }
        Component first = inOrder.getFirst();
        List<Opener> openers = new ArrayList<>();
        Set<String> nodes = new HashSet<>();
        inOrder.forEach(part -> {
            openers.addAll(part.openers);
            nodes.addAll(part.nodes);
        });
        List<String> labels = new ArrayList<>(first.labels);
        inOrder.stream()
                .flatMap(part -> part.labels.stream())
                .filter(label -> !first.labels.contains(label))
                .distinct()
                .sorted(LEAST_NUMBER)
                .forEach(labels::add);
        return new Component(List.copyOf(openers), List.copyOf(labels), Set.copyOf(nodes), first.own);
    }

    /** The suspected incident of these alerts, sorted by time: opened by the first, or by one that was the first once. */
    static Component suspected(List<Line> alerts, Rulings rulings) {
        List<Opener> openers = new ArrayList<>();
        for (Line alert : alerts) {
            if (alert == alerts.getFirst() || !rulings.labels(alert.id()).isEmpty()) {
                openers.add(Opener.of(alert));
            }
        }
        return of(openers, Set.of(), rulings);
    }

    /** The openers of the incident itself, without those of incidents that people merged into it. */
    public List<Opener> ownOpeners() {
        return openers.subList(0, own);
    }

    /** The incident's uuid. */
    public UUID uuid() {
        return openers.getFirst().uuid();
    }

    /** The least uuid of its openers. */
    UUID least() {
        return openers.stream().map(Opener::uuid).min(Comparator.naturalOrder()).orElseThrow();
    }
}
