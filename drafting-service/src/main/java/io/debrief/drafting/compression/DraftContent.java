package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.DraftSnapshot.Excluded;
import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an engine made of the evidence.
 *
 * @param statements its sentences in reading order
 * @param withheld sentences that failed verification
 * @param excluded lines it left out, with the reason
 * @param counts figures about the compression, by name
 */
public record DraftContent(
        List<Statement> statements, List<Withheld> withheld, List<Excluded> excluded, Map<String, Integer> counts) {

    /** Copies everything; counts keep the order of their names. */
    public DraftContent {
        statements = List.copyOf(statements);
        withheld = List.copyOf(withheld);
        excluded = List.copyOf(excluded);
        SortedMap<String, Integer> sorted = new TreeMap<>(counts);
        counts = java.util.Collections.unmodifiableSortedMap(sorted);
    }
}
