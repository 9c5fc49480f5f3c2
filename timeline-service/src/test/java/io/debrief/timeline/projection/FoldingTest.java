package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.outcome.Entry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private final Story story = new Story();

    @BeforeEach
    void anIncidentAboutCheckout() {
        story.ruled(story.decide.open("Hand", at("10:00"), List.of("checkout"), List.of("slack:channel:C1")));
    }

    private static Say alert(String fingerprint, String time) {
        return Say.fired(fingerprint, at(time)).service("checkout");
    }

    @Test
    void aPageJoinsTheFirstFiringAndTheLastResolutionOfItsGroup() {
        // Given
        Say first = alert("f1", "10:00").dedup("g").title("one");
        Say second = alert("f2", "10:10").dedup("g").title("two");
        Say opened = Say.pager(SignalKind.INCIDENT_OPENED, "P1", at("10:01"))
                .dedup("g")
                .service("checkout")
                .label("urgency", "low");
        Say acknowledged = Say.pager(SignalKind.INCIDENT_ACKNOWLEDGED, "P1", at("10:03"))
                .dedup("g")
                .service("checkout")
                .label("urgency", "low");
        Say firstResolved =
                Say.resolved("f2", at("10:30")).dedup("g").service("checkout").title("two");
        Say lastResolved =
                Say.resolved("f1", at("10:40")).dedup("g").service("checkout").title("one");
        Say closed = Say.pager(SignalKind.INCIDENT_RESOLVED, "P1", at("10:41"))
                .service("checkout")
                .label("urgency", "low");

        // When
        story.said(first, second, opened, acknowledged, firstResolved, lastResolved, closed);

        // Then
        Entry begin = story.entryOf(first);
        assertThat(begin.lines()).extracting("id").containsExactly(first.line(), opened.line());
        assertThat(begin.why()).isEqualTo("folded: same dedup key");
        assertThat(begin.occurrences()).isEqualTo(1);
        assertThat(begin.reportedBy()).containsExactly("alertmanager", "pagerduty");
        assertThat(story.entryOf(lastResolved).lines())
                .extracting("id")
                .containsExactly(lastResolved.line(), closed.line());
        assertThat(story.entries()).hasSize(5);
    }

    @Test
    void aGroupThatRaisedTwoPagesGivesEachItsOwnFiring() {
        // Given
        Say one = alert("f1", "10:00").dedup("g");
        Say other = alert("f1", "10:30").dedup("g");
        Say firstPage = Say.pager(SignalKind.INCIDENT_OPENED, "P1", at("10:01"))
                .dedup("g")
                .service("checkout")
                .label("urgency", "low");
        Say firstClosed = Say.pager(SignalKind.INCIDENT_RESOLVED, "P1", at("10:20"))
                .dedup("g")
                .service("checkout")
                .label("urgency", "low");
        Say secondPage = Say.pager(SignalKind.INCIDENT_OPENED, "P2", at("10:31"))
                .dedup("g")
                .service("checkout")
                .label("urgency", "low");

        // When
        story.said(one, other, firstPage, firstClosed, secondPage);

        // Then
        assertThat(story.entryOf(one).lines()).extracting("id").contains(firstPage.line());
        assertThat(story.entryOf(other).lines()).extracting("id").contains(secondPage.line());
    }

    @Test
    void repetitionsFoldWhileNeighboursAreAtMostTwoMinutesApart() {
        // Given
        Say first = alert("f1", "10:00").title("pod checkout-7d9f8b-1 down");
        Say second = alert("f2", "10:02").title("pod checkout-7d9f8b-2 down");
        Say third = alert("f3", "10:04").title("pod checkout-7d9f8b-3 down");
        Say apart = alert("f4", "10:06:01").title("pod checkout-7d9f8b-4 down");

        // When
        story.said(first, second, third, apart);

        // Then
        Entry folded = story.entryOf(third);
        assertThat(folded.id()).isEqualTo(first.line());
        assertThat(folded.occurrences()).isEqualTo(3);
        assertThat(folded.lastAt()).isEqualTo(at("10:04"));
        assertThat(folded.why()).isEqualTo("folded: repeated within 120 s");
        assertThat(story.entryOf(apart).id()).isEqualTo(apart.line());
    }

    @Test
    void anotherServiceOrKindIsNoRepetition() {
        // Given
        Say first = alert("f1", "10:00").title("down");
        Say resolved = Say.resolved("f1", at("10:01")).service("checkout").title("down");
        Say both = alert("f2", "10:01").service("pay").title("down");

        // When
        story.said(first, resolved, both);

        // Then
        assertThat(story.entries()).hasSize(3);
    }

    @Test
    void whatPeopleOrBotsSayNeverFolds() {
        // When
        story.said(
                Say.message("C1", "1", at("10:00")).title("+1"),
                Say.message("C1", "2", at("10:00:10")).title("+1"),
                Say.message("C1", "3", at("10:00:20")).title("+1").by(new Actor("bot", "B1", null)));

        // Then
        assertThat(story.entries()).hasSize(3);
    }

    @Test
    void aMergeAndItsPushAreOne() {
        // Given
        Say merged = Say.any("github", SignalKind.CHANGE_MERGED, "m", at("10:05"))
                .key("github:commit:abc")
                .service("checkout")
                .title("Merge");
        Say pushed = Say.any("github", SignalKind.CHANGE_PUSHED, "p", at("10:05:02"))
                .key("github:commit:abc")
                .service("checkout")
                .title("Push");
        Say otherPush = Say.any("github", SignalKind.CHANGE_PUSHED, "q", at("10:05:02"))
                .key("github:commit:def")
                .service("checkout")
                .title("Push");

        // When
        story.said(merged, pushed, otherPush);

        // Then
        assertThat(story.entryOf(pushed).id()).isEqualTo(merged.line());
        assertThat(story.entryOf(pushed).why()).isEqualTo("folded: a merge and its push");
        assertThat(story.entries()).hasSize(2);
    }

    @Test
    void aSplitTakesALineOutForGood() {
        // Given
        Say first = alert("f1", "10:00").title("down");
        Say second = alert("f2", "10:01").title("down");
        Say third = alert("f3", "10:02").title("down");
        story.said(first, second, third);

        // When
        story.ruled(story.decide.split(second.line()));

        // Then
        assertThat(story.entryOf(second).lines()).hasSize(1);
        assertThat(story.entryOf(second).flags()).containsExactly("split");
        assertThat(story.entryOf(third).id()).isEqualTo(first.line());
    }

    @Test
    void aLargeEntryShowsTwentyLinesAndCountsAll() {
        // When
        for (int i = 0; i < 50; i++) {
            story.said(alert("f" + i, "10:00:%02d".formatted(i)).title("down"));
        }

        // Then
        Entry entry = story.entries().getFirst();
        assertThat(entry.lineCount()).isEqualTo(50);
        assertThat(entry.occurrences()).isEqualTo(50);
        assertThat(entry.lines()).hasSize(20);
    }
}
