package io.debrief.drafting.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.AuthorRef;
import io.debrief.platform.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final Instant NOW = Instant.parse("2026-05-02T10:00:00Z");
    private static final Person ANA = new Person("p_ana", "Ana", Set.of("responder", "facilitator"));
    private static final Person KAT = new Person("p_kat", "Kat", Set.of("responder"));
    private static final Set<String> SEV1 = Set.of("sev1");
    private static final UUID STALE = new UUID(1, 1);

    private static Postmortem document(String severity) {
        return new Postmortem(
                new Postmortem.Subject("INC-1", new UUID(7, 7), "Checkout fails", severity, true, true, false, false),
                new Postmortem.Ownership(null, null, null, false),
                new Postmortem.Text(Map.of(), List.of(), List.of(), List.of(), Map.of(), 1),
                new Postmortem.Standing(State.DRAFT, List.of(), Map.of(), Set.of(), List.of(), null, null, null),
                null,
                1);
    }

    private static Postmortem done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).next();
    }

    private static Postmortem written(Postmortem document, SectionName name, Person by) {
        return done(new Writing(document, by, NOW).save(name, "Words."));
    }

    private static Postmortem signed(Postmortem document, Person by) {
        return done(new Publishing(document, by, NOW).sign());
    }

    private static Postmortem ready() {
        var led = done(new Publishing(document("sev3"), ANA, NOW).lead("p_ana", null));
        return signed(written(led, SectionName.CONCLUSION, KAT), ANA);
    }

    @Test
    void whatIsReadyIsPublished() {
        var published = done(new Publishing(ready(), ANA, NOW).publish(Set.of(), SEV1));

        assertThat(published.standing().state()).isEqualTo(State.PUBLISHED);
        assertThat(published.standing().publishedBy()).isEqualTo("p_ana");
    }

    @Test
    void onlyTheLeadOrAFacilitatorPublishes() {
        assertThat(new Publishing(ready(), KAT, NOW).publish(Set.of(), SEV1)).isInstanceOf(Outcome.NotYours.class);
    }

    @Test
    void somebodyElsesChangeAfterTheSignatureAsksForAnotherOne() {
        var changed = written(ready(), SectionName.LEARNED, KAT);

        assertThat(new Readiness(changed, SEV1).missing()).containsExactly("lead_sign_off");
        assertThat(new Readiness(written(ready(), SectionName.LEARNED, ANA), SEV1).missing())
                .isEmpty();
        assertThat(new Readiness(signed(changed, ANA), SEV1).missing()).isEmpty();
    }

    @Test
    void aGraveOneNeedsItsNumberAndASecondReader() {
        var gap = new Gap(
                new UUID(2, 2), "IMPACT_UNQUANTIFIED", "high", "How many?", List.of(), null, "open", null, null);
        var grave = document("sev1");
        grave = grave.with(grave.text().withGaps(List.of(gap)));
        for (var name : SectionName.values()) {
            grave = written(grave, name, KAT);
        }
        grave = signed(done(new Publishing(grave, ANA, NOW).lead("p_ana", null)), ANA);

        assertThat(new Readiness(grave, SEV1).missing()).containsExactly("impact_number", "second_reader");

        var filled = done(new Writing(grave, KAT, NOW).answer(gap.id(), "1,200 customers"));
        assertThat(new Readiness(signed(filled, KAT), SEV1).missing()).isEmpty();
        assertThat(new Readiness(filled, Set.of()).missing()).isEmpty();
    }

    @Test
    void aStaleSentenceWantsALook() {
        var stale = new Statement(
                STALE,
                "summary",
                "It broke.",
                new AuthorRef("embedded", null),
                "supported",
                true,
                "edited",
                List.of(),
                null);
        var document = ready();
        document = document.with(document.text().withStatements(List.of(stale)));

        assertThat(new Publishing(document, ANA, NOW).publish(Set.of(), SEV1))
                .isEqualTo(new Outcome.NotReady(List.of("stale_statements"), List.of(STALE)));
        assertThat(done(new Publishing(document, ANA, NOW).publish(Set.of(STALE), SEV1))
                        .standing()
                        .state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void aChangeAfterPublicationIsAnAmendmentAndIsPublishedAgain() {
        var published = done(new Publishing(ready(), ANA, NOW).publish(Set.of(), SEV1));
        var amended = written(published, SectionName.CONCLUSION, ANA);

        assertThat(new Publishing(published, ANA, NOW).publish(Set.of(), SEV1)).isInstanceOf(Outcome.NotNow.class);
        assertThat(amended.standing().state()).isEqualTo(State.AMENDED);
        var again = done(new Publishing(amended, ANA, NOW.plusSeconds(60)).publish(Set.of(), SEV1));
        assertThat(again.standing().state()).isEqualTo(State.PUBLISHED);
        assertThat(again.standing().publishedAt()).isEqualTo(NOW);
    }

    @Test
    void writingReopensWhatWasNotNeeded() {
        var none = done(new Publishing(document("sev3"), KAT, NOW).notNeeded("A drill."));

        assertThat(none.standing().state()).isEqualTo(State.NOT_NEEDED);
        assertThat(written(none, SectionName.LEARNED, KAT).standing().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void fiveWorkingDaysSkipTheWeekend() {
        // 2026-05-01 is a Friday
        assertThat(DueDate.of("sev2", LocalDate.parse("2026-05-01"))).isEqualTo("2026-05-08");
        assertThat(DueDate.of("sev1", LocalDate.parse("2026-05-01"))).isEqualTo("2026-05-04");
        assertThat(DueDate.of("sev3", LocalDate.parse("2026-05-01"))).isNull();
    }
}
