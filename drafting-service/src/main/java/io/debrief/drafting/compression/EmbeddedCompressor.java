package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.verification.GroundingVerifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine that needs no language model: it orders, selects, counts and quotes. */
public final class EmbeddedCompressor implements Compressor {

    private static final List<Section> DRAFT = List.of(
            new SummarySection(),
            new ImpactSection(),
            new DetectionSection(),
            new ResponseSection(),
            new ResolutionSection(),
            new ChangesSection(),
            new HighlightsSection(),
            new CausesSection(),
            new OpenQuestionsSection());

    private final GroundingVerifier verifier;

    /** An engine behind this verifier. */
    public EmbeddedCompressor(GroundingVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String engine() {
        return "embedded";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public DraftContent draft(Evidence evidence, Options options) {
        Story story = new Story(evidence);
        List<Section> sections = options.form() == Options.Form.DRAFT ? DRAFT : Briefing.sections(options);
        Page page = new Page(new Grounding(evidence, verifier, engine()));
        for (Section section : sections) {
            section.write(story).forEach(candidate -> page.add(section.name(), candidate));
        }
        List<Statement> statements = List.copyOf(page.statements.values());
        Map<String, Integer> counts = new HashMap<>();
        counts.put("lines", evidence.lines().size());
        counts.put("entries", story.lines().size());
        counts.put("statements", statements.size());
        counts.put("withheld", page.withheld.size());
        counts.put("citedLines", cited(statements));
        return new DraftContent(
                statements,
                List.copyOf(page.withheld.values()),
                Exclusions.of(evidence, story.conversation(), statements),
                counts);
    }

    private static int cited(List<Statement> statements) {
        return (int) statements.stream()
                .flatMap(statement -> statement.citations().stream())
                .map(Statement.Citation::line)
                .distinct()
                .count();
    }

    /** The sentences that were kept and withheld; what a section said already is not said again, but for the highlights. */
    private static final class Page {
        private final Grounding grounding;
        private final Map<UUID, Statement> statements = new LinkedHashMap<>();
        private final Map<String, Withheld> withheld = new LinkedHashMap<>();

        Page(Grounding grounding) {
            this.grounding = grounding;
        }

        void add(String section, Candidate candidate) {
            @Nullable Candidate next = candidate;
            while (next != null) {
                switch (grounding.check(section, next.text(), next.cited(), next.computed())) {
                    case Grounding.Outcome.Kept(Statement statement) -> {
                        if (section.equals("highlights") || section.equals("summary") || !told(statement.text())) {
                            statements.putIfAbsent(statement.id(), statement);
                        }
                        return;
                    }
                    case Grounding.Outcome.Held(Withheld held) -> withheld.putIfAbsent(held.text(), held);
                }
                next = next.otherwise();
            }
        }

        private boolean told(String text) {
            return statements.values().stream()
                    .filter(statement -> !statement.section().equals("summary")
                            && !statement.section().equals("highlights"))
                    .anyMatch(statement -> statement.text().equals(text));
        }
    }
}
