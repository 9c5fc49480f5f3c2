package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.AuthorRef;
import io.debrief.contracts.drafting.Statement.Citation;
import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.verification.CitedText;
import io.debrief.drafting.verification.GroundingVerifier;
import io.debrief.drafting.verification.Reason;
import io.debrief.drafting.verification.Verdict;
import io.debrief.drafting.verification.Verification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one door through which a machine's sentence becomes a statement, whichever engine wrote it. */
public final class Grounding {

    private final Evidence evidence;
    private final Verification verification;
    private final String engine;
    private final Map<UUID, EvidenceLine> lines;

    /** What came of a sentence. */
    public sealed interface Outcome {
        /** It is supported. */
        record Kept(Statement statement) implements Outcome {}

        /** It is not, and is listed as withheld. */
        record Held(Withheld withheld) implements Outcome {}
    }

    /** A door for one engine's sentences about one incident. */
    public Grounding(Evidence evidence, GroundingVerifier verifier, String engine) {
        this.evidence = evidence;
        this.engine = engine;
        this.lines = evidence.lines().stream().collect(Collectors.toMap(EvidenceLine::id, Function.identity()));
        List<CitedText> whole = evidence.lines().stream()
                .filter(line -> !line.erased())
                .map(CitedText::of)
                .toList();
        this.verification = verifier.over(whole, evidence.directory());
    }

    /** Verifies a sentence of a section against the lines it cites. */
    public Outcome check(String section, String text, Collection<UUID> cited, @Nullable Computed computed) {
        List<UUID> ids = List.copyOf(new LinkedHashSet<>(cited));
        List<Reason> structural = structural(ids);
        if (!structural.isEmpty()) {
            return held(section, text, ids, structural.stream().map(Enum::name).toList());
        }
        List<CitedText> texts = ids.stream().map(id -> CitedText.of(line(id))).toList();
        Verdict verdict = verification.verify(text, texts, computed);
        if (!verdict.supported()) {
            return held(section, text, ids, verdict.codes());
        }
        return new Outcome.Kept(new Statement(
                id(section, text),
                section,
                text,
                new AuthorRef(engine, null),
                verdict.outcome().word(),
                false,
                null,
                citations(ids, verdict),
                computed));
    }

    private List<Reason> structural(List<UUID> ids) {
        List<Reason> reasons = new ArrayList<>();
        if (ids.isEmpty()) {
            reasons.add(Reason.NO_CITATION);
        }
        if (ids.stream().anyMatch(id -> !lines.containsKey(id))) {
            reasons.add(Reason.UNKNOWN_CITATION);
        } else if (ids.stream().anyMatch(id -> line(id).erased())) {
            reasons.add(Reason.ERASED);
        }
        return reasons;
    }

    private Outcome held(String section, String text, List<UUID> ids, List<String> codes) {
        List<Citation> citations = ids.stream()
                .filter(lines::containsKey)
                .map(this::line)
                .filter(line -> !line.erased())
                .map(line -> citation(line, line.bodyFrom(), line.content().length()))
                .toList();
        return new Outcome.Held(new Withheld(id(section, text), section, text, codes, citations));
    }

    /** One citation per supporting stretch, in the order of the sentence; lines it does not need are left out. */
    private List<Citation> citations(List<UUID> ids, Verdict verdict) {
        LinkedHashSet<Citation> citations = new LinkedHashSet<>();
        for (Verdict.Support support : verdict.support()) {
            citations.add(citation(line(UUID.fromString(support.evidence())), support.start(), support.end()));
        }
        for (UUID id : ids) {
            boolean seen =
                    citations.stream().anyMatch(citation -> citation.line().equals(id));
            if (!seen && verdict.needed().contains(id.toString())) {
                EvidenceLine line = line(id);
                citations.add(citation(line, line.bodyFrom(), line.content().length()));
            }
        }
        return List.copyOf(citations);
    }

    private static Citation citation(EvidenceLine line, int start, int end) {
        return new Citation(
                line.id(), line.hash(), List.of(start, end), line.content().substring(start, end));
    }

    private EvidenceLine line(UUID id) {
        EvidenceLine line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("not a line of this incident: " + id);
        }
        return line;
    }

    private UUID id(String section, String text) {
        return NameBasedIds.of(evidence.incident().uuid(), section + "\n" + text);
    }
}
