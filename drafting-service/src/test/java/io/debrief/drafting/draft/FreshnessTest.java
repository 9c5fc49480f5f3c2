package io.debrief.drafting.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.AuthorRef;
import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final UUID LINE = new UUID(1, 1);

    private static EvidenceLine line(String hash, Instant at, boolean erased) {
        return new EvidenceLine(
                LINE,
                LINE,
                hash,
                at,
                "message.posted",
                "slack",
                "t",
                "t",
                null,
                List.of(),
                null,
                null,
                1,
                at,
                at,
                "verified",
                false,
                false,
                erased,
                false,
                List.of());
    }

    private static Evidence evidence(EvidenceLine... lines) {
        var incident = new IncidentSnapshot(
                "INC-1",
                new UUID(9, 9),
                "x",
                null,
                "open",
                List.of(),
                false,
                AT,
                null,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                1,
                "",
                false,
                1);
        return new Evidence(incident, Arrays.asList(lines), Directory.empty());
    }

    private static Statement statement(Computed computed) {
        return new Statement(
                new UUID(5, 5),
                "summary",
                "Two alerts fired.",
                new AuthorRef("embedded", null),
                "supported",
                false,
                null,
                List.of(new Statement.Citation(LINE, "h1", List.of(0, 1), "t")),
                computed);
    }

    private static Statement marked(Evidence now) {
        var statement = statement(null);
        var footings = Footing.of(List.of(statement), evidence(line("h1", AT, false)));
        return Freshness.of(now).mark(List.of(statement), footings).getFirst();
    }

    @Test
    void whatRestsOnUnchangedEvidenceIsFresh() {
        assertThat(marked(evidence(line("h1", AT, false))).stale()).isFalse();
    }

    @Test
    void eachKindOfChangeSaysItsName() {
        assertThat(marked(evidence(line("h2", AT, false))).staleWhy()).contains("edited");
        assertThat(marked(evidence(line("h1", AT.plusSeconds(60), false))).staleWhy())
                .contains("corrected");
        assertThat(marked(evidence(line("", AT, true))).staleWhy()).contains("erased");
        assertThat(marked(evidence()).staleWhy()).contains("no longer");
    }

    @Test
    void aFigureThatALateLineChangesIsStale() {
        var counted = statement(new Computed("count", List.of(LINE), "2"));
        var now = evidence(line("h1", AT, false));
        var footings = Footing.of(List.of(counted), now);

        var other =
                Freshness.of(now, List.of()).mark(List.of(counted), footings).getFirst();
        var same = Freshness.of(now, List.of(counted))
                .mark(List.of(counted), footings)
                .getFirst();

        assertThat(other.staleWhy()).contains("later");
        assertThat(same.stale()).isFalse();
    }

    @Test
    void whatTurnsBackIsFreshAgain() {
        var stale = marked(evidence(line("h2", AT, false)));
        var footings = Footing.of(List.of(stale), evidence(line("h1", AT, false)));

        assertThat(Freshness.of(evidence(line("h1", AT, false)))
                        .mark(List.of(stale), footings)
                        .getFirst()
                        .stale())
                .isFalse();
    }
}
