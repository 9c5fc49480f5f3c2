package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.evidence.Evidence;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A line a statement rests on, as it was when the statement was made.
 *
 * @param line the line
 * @param hash hash of its text
 * @param at when it counted as having happened
 */
public record Footing(UUID line, String hash, Instant at) {

    /** The footings of statements, by statement. */
    public static Map<UUID, List<Footing>> of(List<Statement> statements, Evidence evidence) {
        var footings = new TreeMap<UUID, List<Footing>>();
        statements.forEach(statement -> footings.put(statement.id(), of(statement, evidence)));
        return footings;
    }

    /** The footings of one statement: what it cites and what it was computed from. */
    public static List<Footing> of(Statement statement, Evidence evidence) {
        var lines = new LinkedHashSet<UUID>();
        statement.citations().forEach(citation -> lines.add(citation.line()));
        if (statement.computed() != null) {
            lines.addAll(statement.computed().of());
        }
        return lines.stream()
                .flatMap(id -> evidence.line(id).stream())
                .map(line -> new Footing(line.id(), line.hash(), line.at()))
                .toList();
    }
}
