package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.outcome.Entry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderAndRevisionTest {

    private final Story story = new Story();
    private UUID incident;

    @BeforeEach
    void anIncidentInAChannel() {
        incident = story.ruled(story.decide.open("Hand", at("10:00"), List.of("checkout"), List.of("slack:channel:C1")))
                .opened();
    }

    @Test
    void aReplyStandsAfterItsParentEvenWhereItsClockIsBehind() {
        // Given
        Say parent = Say.message("C1", "1", at("10:05")).title("parent");
        Say reply = Say.message("C1", "2", at("10:04")).title("reply").replyTo("C1", "1");
        Say between = Say.message("C1", "3", at("10:04:30")).title("between");

        // When
        story.said(parent, reply, between);

        // Then
        assertThat(story.titles()).containsExactly("between", "parent", "reply");
        Entry late = story.entryOf(reply);
        assertThat(late.afterCause()).isTrue();
        assertThat(late.effectiveAt()).isEqualTo(at("10:04"));
        assertThat(late.position().at()).isEqualTo(at("10:05"));
        assertThat(late.position().depth()).isEqualTo(1);
        assertThat(late.thread()).isEqualTo(parent.line());
    }

    @Test
    void aResolutionInTheSameInstantStandsAfterItsFiring() {
        // Given
        Say fired = Say.fired("f1", at("10:05")).service("checkout").title("fired");
        Say resolved = Say.resolved("f1", at("10:05")).service("checkout").title("resolved");

        // When
        story.said(resolved, fired);

        // Then
        assertThat(story.titles()).containsExactly("fired", "resolved");
    }

    @Test
    void whatHappenedAtOnceSortsByKindOfSource() {
        // When
        story.said(
                Say.message("C1", "1", at("10:05")).title("chat"),
                Say.fired("f1", at("10:05")).service("checkout").title("alert"),
                Say.any("github", SignalKind.DEPLOY_STARTED, "d", at("10:05"))
                        .service("checkout")
                        .title("deploy"),
                Say.pager(SignalKind.INCIDENT_UPDATED, "P9", at("10:05"))
                        .service("checkout")
                        .title("page")
                        .label("urgency", "low"));
        story.ruled(story.decide.note(incident, "note", at("10:05")));

        // Then
        assertThat(story.titles()).containsExactly("deploy", "alert", "page", "chat", "note");
    }

    @Test
    void causesInACircleAreDroppedAndFlagged() {
        // Given
        Say one = Say.any("custom", SignalKind.OTHER, "one", at("10:05"))
                .thread("two")
                .key("slack:channel:C1");
        Say two = Say.any("custom", SignalKind.OTHER, "two", at("10:06"))
                .thread("one")
                .key("slack:channel:C1");
        Say outside = Say.any("custom", SignalKind.OTHER, "out", at("10:01"))
                .thread("two")
                .key("slack:channel:C1");

        // When
        story.said(one, two, outside);

        // Then
        assertThat(story.entryOf(one).flags()).containsExactly("cause-cycle");
        assertThat(story.entryOf(two).flags()).containsExactly("cause-cycle");
        assertThat(story.entryOf(outside).flags()).isEmpty();
        assertThat(story.entryOf(outside).position().at()).isEqualTo(at("10:06"));
    }

    @Test
    void aPersonsTimeMovesAnEntryAndBeatsItsCause() {
        // Given
        Say parent = Say.message("C1", "1", at("10:05")).title("parent");
        Say reply = Say.message("C1", "2", at("10:06")).title("reply").replyTo("C1", "1");
        story.said(parent, reply);

        // When
        var correction = story.ruled(story.decide.time(reply.line(), at("10:01")));

        // Then
        assertThat(story.titles()).containsExactly("reply", "parent");
        assertThat(story.entryOf(reply).flags()).containsExactly("cause-dropped", "corrected");

        // When
        story.ruled(story.decide.undo(correction.id()));

        // Then
        assertThat(story.titles()).containsExactly("parent", "reply");
    }

    @Test
    void anEditShowsItsTextAtTheMessagesTimeWhicheverArrives() {
        // Given
        Say edit = Say.edited("C1", "1", at("10:05"), at("10:20"), "new words");
        story.said(edit);
        assertThat(story.entries().getFirst().effectiveAt()).isEqualTo(at("10:05"));
        assertThat(story.titles()).containsExactly("new words");

        // When
        story.said(Say.message("C1", "1", at("10:05")).title("old words"));

        // Then
        Entry entry = story.entries().getFirst();
        assertThat(entry.title()).isEqualTo("new words");
        assertThat(entry.kind()).isEqualTo(SignalKind.MESSAGE_POSTED);
        assertThat(entry.flags()).containsExactly("edited");
        assertThat(entry.lines().getFirst().revisions()).extracting("title").containsExactly("old words", "new words");
    }

    @Test
    void anAlertThatSaysSomethingNewKeepsItsFirstText() {
        // When
        story.said(
                Say.fired("f1", at("10:05")).service("checkout").title("first words"),
                Say.fired("f1", at("10:05"))
                        .service("checkout")
                        .title("later words")
                        .variant("2")
                        .received(at("10:09")));

        // Then
        assertThat(story.titles()).containsExactly("first words");
        assertThat(story.entries().getFirst().flags()).containsExactly("revised");
    }

    @Test
    void aDeletedMessageLosesItsWordsNotItsPlace() {
        // Given
        Say message = Say.message("C1", "1", at("10:05")).title("secret").text("secret");
        story.said(message, Say.edited("C1", "1", at("10:05"), at("10:06"), "secret two"));

        // When
        story.said(Say.deleted("C1", "1", at("10:05"), at("10:07")));

        // Then
        Entry entry = story.entryOf(message);
        assertThat(entry.title()).isEmpty();
        assertThat(entry.text()).isEmpty();
        assertThat(entry.erasedAt()).isEqualTo(at("10:07"));
        assertThat(entry.lines().getFirst().revisions()).isEmpty();
        assertThat(entry.lines().getFirst().signals()).hasSize(3);
        assertThat(story.only().toString()).doesNotContain("secret");
    }

    @Test
    void anErasureCannotBeUndone() {
        // Given
        Say alert = Say.fired("f1", at("10:05")).service("checkout").title("secret");
        story.said(alert);
        var erase = story.ruled(story.decide.erase(alert.line()));

        // When
        story.ruled(story.decide.undo(erase.id()));

        // Then
        assertThat(story.only().toString()).doesNotContain("secret");
        assertThat(story.entryOf(alert).erasedAt()).isEqualTo(erase.recordedAt());
    }

    @Test
    void aNoteIsAnEntryOfItsAuthor() {
        // When
        var note = story.ruled(story.decide.note(incident, "We rolled back\nand waited", at("10:15")));

        // Then
        Entry entry = story.entries().getFirst();
        assertThat(entry.id()).isEqualTo(Ids.ofNote(note.id()));
        assertThat(entry.note()).isTrue();
        assertThat(entry.title()).isEqualTo("We rolled back");
        assertThat(entry.text()).isEqualTo("We rolled back\nand waited");
        assertThat(entry.actor().id()).isEqualTo("p_ana");
    }

    @Test
    void hidingAndPinningFollowTheNewestRuling() {
        // Given
        Say message = Say.message("C1", "1", at("10:05"));
        story.said(message);
        story.ruled(story.decide.hide(message.line(), true));
        story.ruled(story.decide.pin(message.line(), true));
        assertThat(story.entryOf(message).hidden()).isTrue();
        assertThat(story.entryOf(message).pinned()).isTrue();

        // When
        story.ruled(story.decide.hide(message.line(), false));

        // Then
        assertThat(story.entryOf(message).hidden()).isFalse();
    }

    @Test
    void aTimeThatCannotBeIsFlagged() {
        // When
        story.said(Say.message("C1", "1", at("12:00")).received(at("10:00")));

        // Then
        assertThat(story.entries().getFirst().flags()).containsExactly("future");
    }

    @Test
    void anExpiredSignalNeverWas() {
        // Given
        Say message = Say.message("C1", "1", at("10:05"));
        story.said(message);

        // When
        story.ruled(story.decide.expire(Set.of(message.signal().id())));

        // Then
        assertThat(story.entries()).isEmpty();
        assertThat(story.timeline().unassigned()).isEmpty();
    }
}
