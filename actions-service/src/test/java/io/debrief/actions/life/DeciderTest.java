package io.debrief.actions.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.debrief.actions.life.Outcome.Changed;
import io.debrief.actions.life.Outcome.Refused;
import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import io.debrief.platform.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-05-08");
    private static final Evidence PROOF = new Evidence("https://git.example/pull/7", null);
    private static final Person ANA = new Person("p_ana", "Ana", Set.of("responder"));
    private static final Person KAT = new Person("p_kat", "Kat", Set.of("responder"));
    private static final Person FAY = new Person("p_fay", "Fay", Set.of("responder", "facilitator"));

    private static final Directory DIRECTORY = new Directory() {
        @Override
        public boolean isPerson(String id) {
            return Set.of("p_ana", "p_kat", "p_fay").contains(id);
        }

        @Override
        public boolean isTeam(String name) {
            return name.equals("payments");
        }
    };

    private static Decider decider() {
        return new Decider(DIRECTORY, null, TODAY, NOW);
    }

    private static Action candidate() {
        var content = new Content(
                "Add an alert",
                "Add an alert",
                List.of(0, 12),
                null,
                null,
                "detect",
                "S",
                "low",
                List.of(),
                List.of(),
                null,
                null,
                null);
        var origin = new Origin("extraction", "INC-1", "key", false, false);
        return Action.found(new ActionId(1), content, origin, List.of(), new By(null, "actions-service"), NOW);
    }

    private static Action after(Action action, Person person, Decision... decisions) {
        var now = action;
        for (var decision : decisions) {
            now = ((Changed) decider().decide(now, decision, person)).action();
        }
        return now;
    }

    private static @Nullable Refusal refusal(Action action, Decision decision, Person person) {
        return decider().decide(action, decision, person) instanceof Refused refused ? refused.why() : null;
    }

    @Test
    void whoTakesForThemselvesAcceptsByIt() {
        var taken = after(candidate(), ANA, new Decision.Take("p_ana", FRIDAY, "high"));

        assertThat(taken.status()).isEqualTo(new Status.Taken(new Assignment("p_ana", FRIDAY, NOW)));
        assertThat(taken.priority()).isEqualTo("high");
        assertThat(taken.version()).isEqualTo(2);
    }

    @Test
    void whoIsNamedByAnotherIsOnlyOfferedIt() {
        var offered = after(candidate(), ANA, new Decision.Take("p_kat", FRIDAY, null));

        assertThat(offered.status()).isEqualTo(new Status.Offered("p_kat", FRIDAY));
        assertThat(refusal(offered, new Decision.Accept(), ANA)).isEqualTo(Refusal.NOT_THE_OWNER);
        assertThat(after(offered, KAT, new Decision.Accept()).status().word()).isEqualTo("taken");
    }

    @Test
    void aFacilitatorOrTheLeadRecordsAnAcceptanceGivenInTheRoom() {
        // Given
        var offered = after(candidate(), ANA, new Decision.Take("p_kat", FRIDAY, null));

        // When
        var byFacilitator = after(offered, FAY, new Decision.Accept());
        var byLead = new Decider(DIRECTORY, "p_ana", TODAY, NOW).decide(offered, new Decision.Accept(), ANA);

        // Then
        assertThat(byFacilitator.history().getLast().what()).isEqualTo("acceptance recorded");
        assertThat(byFacilitator.history().getLast().by()).isEqualTo(new By("p_fay", null));
        assertThat(byLead).isInstanceOf(Changed.class);
    }

    @Test
    void eachRefusalHasItsOwnReason() {
        var one = candidate();
        assertThat(refusal(one, new Decision.Take("payments", FRIDAY, null), ANA))
                .isEqualTo(Refusal.OWNER_IS_A_TEAM);
        assertThat(refusal(one, new Decision.Take("nobody", FRIDAY, null), ANA)).isEqualTo(Refusal.OWNER_UNKNOWN);
        assertThat(refusal(one, new Decision.Take("p_kat", TODAY.minusDays(1), null), ANA))
                .isEqualTo(Refusal.DUE_IN_THE_PAST);
        assertThat(refusal(one, new Decision.Drop(" "), ANA)).isEqualTo(Refusal.REASON_MISSING);
        assertThat(refusal(one, new Decision.AlreadyDone("p_kat", List.of()), ANA))
                .isEqualTo(Refusal.EVIDENCE_MISSING);
        assertThat(refusal(one, new Decision.Accept(), ANA)).isEqualTo(Refusal.NOTHING_TO_ACCEPT);
        assertThat(refusal(one, new Decision.Progress("done", null, List.of(PROOF)), ANA))
                .isEqualTo(Refusal.NOT_TAKEN);
        assertThat(refusal(one, new Decision.Redate(FRIDAY, "ill"), ANA)).isEqualTo(Refusal.NOT_TAKEN);
    }

    @Test
    void todayIsNotInThePast() {
        assertThat(refusal(candidate(), new Decision.Take("p_ana", TODAY, null), ANA))
                .isNull();
    }

    @Test
    void laterIsPossibleOnce() {
        // Given
        var later = after(candidate(), ANA, new Decision.PutOff("p_kat", FRIDAY));

        // Then
        assertThat(later.status()).isEqualTo(new Status.Later("p_kat", FRIDAY));
        assertThat(refusal(later, new Decision.PutOff("p_kat", FRIDAY), ANA)).isEqualTo(Refusal.LATER_ONLY_ONCE);
        assertThat(after(later, ANA, new Decision.Take("p_ana", FRIDAY, null))
                        .status()
                        .word())
                .isEqualTo("taken");
    }

    @Test
    void reDatingCountsAsASlipAndNeedsAReason() {
        // Given
        var taken = after(candidate(), ANA, new Decision.Take("p_ana", FRIDAY, null));

        // When
        var moved = after(taken, ANA, new Decision.Redate(FRIDAY.plusDays(7), "waits for the vendor"));

        // Then
        assertThat(moved.slips()).isEqualTo(1);
        assertThat(moved.status().dueOn()).contains(FRIDAY.plusDays(7));
        assertThat(moved.history().getLast().reason()).isEqualTo("waits for the vendor");
        assertThat(refusal(taken, new Decision.Redate(FRIDAY, ""), ANA)).isEqualTo(Refusal.REASON_MISSING);
    }

    @Test
    void doneNeedsEvidenceAndBlockedNeedsABlocker() {
        var taken = after(candidate(), ANA, new Decision.Take("p_ana", FRIDAY, null));

        assertThat(refusal(taken, new Decision.Progress("done", null, List.of()), ANA))
                .isEqualTo(Refusal.EVIDENCE_MISSING);
        assertThat(refusal(taken, new Decision.Progress("blocked", "", List.of()), ANA))
                .isEqualTo(Refusal.BLOCKER_MISSING);
        assertThat(refusal(taken, new Decision.Progress("verified", "", List.of()), ANA))
                .isEqualTo(Refusal.STATUS_UNKNOWN);
        assertThat(after(taken, ANA, new Decision.Progress("done", null, List.of(PROOF)))
                        .status()
                        .word())
                .isEqualTo("done");
    }

    @Test
    void whatIsOverdueStopsBeingSoWhenItIsReDatedOrDone() {
        // Given
        var taken = after(candidate(), ANA, new Decision.Take("p_ana", FRIDAY, null));
        var late = OverdueRule.apply(taken, FRIDAY.plusDays(1));

        // Then
        assertThat(OverdueRule.apply(taken, FRIDAY).overdue()).isFalse();
        assertThat(late.overdue()).isTrue();
        assertThat(after(late, ANA, new Decision.Redate(FRIDAY.plusDays(9), "ill"))
                        .overdue())
                .isFalse();
        assertThat(after(late, ANA, new Decision.Progress("done", null, List.of(PROOF)))
                        .overdue())
                .isFalse();
    }

    @Test
    void noSequenceOfDecisionsLosesHistoryOrTakesWithoutOwnerDayAndAcceptance() {
        qt().withExamples(2000)
                .forAll(lists().of(integers().between(0, 999)).ofSizeBetween(1, 25))
                .checkAssert(numbers -> {
                    var action = candidate();
                    var history = new ArrayList<>(action.history());
                    for (var number : numbers) {
                        var person = List.of(ANA, KAT, FAY).get(number % 3);
                        var outcome = decider().decide(action, decision(number / 3), person);
                        if (outcome instanceof Changed changed) {
                            var next = changed.action();
                            assertThat(next.history().subList(0, history.size()))
                                    .isEqualTo(history);
                            assertThat(next.history()).hasSize(history.size() + 1);
                            assertThat(next.history().getLast().by()).isEqualTo(new By(person.id(), null));
                            assertThat(next.version()).isEqualTo(action.version() + 1);
                            action = next;
                            history = new ArrayList<>(next.history());
                        }
                        if (Set.of("taken", "in_progress", "blocked")
                                .contains(action.status().word())) {
                            var assignment = action.status().assigned().orElseThrow();
                            assertThat(DIRECTORY.isPerson(assignment.owner())).isTrue();
                            assertThat(action.history())
                                    .anyMatch(item -> Set.of("taken", "accepted", "acceptance recorded")
                                            .contains(item.what()));
                        }
                    }
                });
    }

    private static Decision decision(int number) {
        var owner = List.of("p_ana", "p_kat", "payments", "nobody").get(number % 4);
        var day = TODAY.plusDays(number % 9 - 2);
        return switch (number % 8) {
            case 0, 1 -> new Decision.Take(owner, day, null);
            case 2 -> new Decision.Accept();
            case 3 -> new Decision.Drop(number % 16 == 3 ? "" : "not worth it");
            case 4 -> new Decision.AlreadyDone(owner, number % 16 == 4 ? List.of() : List.of(PROOF));
            case 5 -> new Decision.PutOff(owner, day);
            case 6 ->
                new Decision.Progress(
                        List.of("in_progress", "blocked", "done", "taken").get(number / 8 % 4),
                        "a vendor",
                        List.of(PROOF));
            default -> new Decision.Redate(day, "ill");
        };
    }
}
