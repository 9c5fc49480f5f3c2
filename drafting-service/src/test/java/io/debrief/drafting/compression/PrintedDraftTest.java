package io.debrief.drafting.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.completeness.CompletenessReview;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.verification.GroundingVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prints drafts of whole incidents, to be read; and checks what must hold of any. */
class PrintedDraftTest {

    private static final Path DEMO = Path.of("../standalone/launcher/src/main/resources/demo/checkout.jsonl");

    @Test
    void theDemosIncidentReadsWell() throws Exception {
        assumeTrue(Files.exists(DEMO), "the demo's scenario is not beside this module");
        holds(print(Stories.demo(DEMO).evidence()));
    }

    @Test
    void aRealChatReadsWell() throws Exception {
        Path shared = Path.of(System.getProperty("debrief.shared", "../../shared"));
        Path file = shared.resolve("corpus/chats/k8s-2019-02-05-testing-ops.slack-events.jsonl");
        assumeTrue(Files.exists(file), "no shared corpus at " + shared);
        holds(print(Stories.chat(file)));
    }

    private static DraftContent print(Evidence evidence) {
        DraftContent draft = new EmbeddedCompressor(new GroundingVerifier()).draft(evidence, Options.draft());
        StringBuilder out = new StringBuilder();
        String section = "";
        for (Statement statement : draft.statements()) {
            if (!statement.section().equals(section)) {
                section = statement.section();
                out.append("\n## ").append(section).append('\n');
            }
            out.append("- ")
                    .append(statement.text())
                    .append("  [")
                    .append(statement.citations().size())
                    .append("]\n");
        }
        out.append("\n## withheld\n");
        draft.withheld()
                .forEach(held -> out.append("- ")
                        .append(held.text())
                        .append(' ')
                        .append(held.reasons())
                        .append('\n'));
        out.append("\n## gaps\n");
        List<Gap> gaps = new CompletenessReview().review(evidence, draft, Set.of());
        gaps.forEach(gap -> out.append("- ")
                .append(gap.severity())
                .append(' ')
                .append(gap.code())
                .append(": ")
                .append(gap.question())
                .append(" -> ")
                .append(gap.who())
                .append('\n'));
        out.append("\nexcluded ")
                .append(draft.excluded().size())
                .append(", counts ")
                .append(draft.counts())
                .append('\n');
        System.out.println(out);
        return draft;
    }

    private static void holds(DraftContent draft) {
        assertThat(draft.statements()).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.citations()).isNotEmpty();
            assertThat(statement.verdict()).isEqualTo("supported");
        });
    }
}
