package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Actor;
import io.debrief.timeline.outcome.Entry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot decide is one entry; what a bot repeats is one with what it repeats. */
class FlappingTest {

    private static final Actor BOT = new Actor("bot", "B1", "Alertmanager");

    private final Story story = new Story();

    @BeforeEach
    void anIncidentAboutCheckout() {
        story.ruled(story.decide.open("Hand", at("10:00"), List.of("checkout"), List.of("slack:channel:C1")));
    }

    private static Say fired(String fingerprint, String time) {
        return Say.fired(fingerprint, at(time)).service("checkout").title("Queue is long");
    }

    private static Say resolved(String fingerprint, String time) {
        return Say.resolved(fingerprint, at(time)).service("checkout").title("Queue is long");
    }

    @Test
    void fourChangesWithinHalfAnHourAreOneEntryThatHappenedAsOftenAsItFired() {
        // Given
        Say first = fired("f1", "10:00");
        Say last = resolved("f1", "10:30");

        // When
        story.said(first, resolved("f1", "10:10"), fired("f1", "10:20"), last);

        // Then
        Entry entry = story.entryOf(last);
        assertThat(entry.id()).isEqualTo(first.line());
        assertThat(entry.flags()).containsExactly("flapping");
        assertThat(entry.why()).isEqualTo("folded: flapping, 4 changes or more within 30 min");
        assertThat(entry.occurrences()).isEqualTo(2);
        assertThat(story.entries()).hasSize(1);
    }

    @Test
    void threeChangesOrFourInALongerTimeDoNotFlap() {
        // When
        story.said(fired("f1", "10:00"), resolved("f1", "10:10"), fired("f1", "10:20"));
        story.said(fired("f2", "10:00"), resolved("f2", "10:10"), fired("f2", "10:20"), resolved("f2", "10:31"));

        // Then
        assertThat(story.entries()).noneMatch(entry -> entry.flags().contains("flapping"));
    }

    @Test
    void firingAgainWithoutHavingBeenResolvedIsNoChange() {
        // When
        story.said(fired("f1", "10:00"), fired("f1", "10:05"), fired("f1", "10:10"), resolved("f1", "10:15"));

        // Then
        assertThat(story.entries()).noneMatch(entry -> entry.flags().contains("flapping"));
    }

    @Test
    void runsThatShareAChangeAreOneAndRunsThatDoNotAreTwo() {
        // Given
        Say[] one = {
            fired("f1", "10:00"),
            resolved("f1", "10:10"),
            fired("f1", "10:20"),
            resolved("f1", "10:30"),
            fired("f1", "10:40"),
        };
        Say[] other = {
            resolved("f1", "12:00"), fired("f1", "12:01"), resolved("f1", "12:02"), fired("f1", "12:03"),
        };

        // When
        story.said(one).said(other);

        // Then
        assertThat(story.entries()).hasSize(2);
        assertThat(story.entryOf(one[4]).occurrences()).isEqualTo(3);
        assertThat(story.entryOf(other[3]).occurrences()).isEqualTo(2);
    }

    @Test
    void whatFlapsDoesNotHoldRepetitionsTogether() {
        // Given
        Say before = fired("f2", "10:09");
        Say after = fired("f3", "10:12");
        story.said(before, after, fired("f1", "10:10:30"));
        assertThat(story.entries()).as("one in between holds both").hasSize(1);

        // When
        story.said(resolved("f1", "10:11"), fired("f1", "10:13"), resolved("f1", "10:14"));

        // Then
        assertThat(story.entryOf(after).id()).isEqualTo(after.line());
        assertThat(story.entryOf(before).lines()).hasSize(1);
    }

    @Test
    void aBotThatRepeatsAnAlertIsOneWithIt() {
        // Given
        Say alert = fired("f1", "10:00").title("High error rate on checkout-7d9f8b-1");
        Say over = resolved("f1", "10:30").title("High error rate on checkout-7d9f8b-1");
        Say bot = Say.message("C1", "1", at("10:01"))
                .by(BOT)
                .title(":fire: [FIRING:1] High error rate on checkout-7d9f8b-2");
        Say done = Say.message("C1", "2", at("10:31")).by(BOT).title("[RESOLVED] High error rate on checkout-7d9f8b-1");
        Say late = Say.message("C1", "3", at("10:06")).by(BOT).title("[FIRING:1] High error rate on checkout-7d9f8b-1");
        Say person = Say.message("C1", "4", at("10:01")).title("High error rate on checkout-7d9f8b-1");

        // When
        story.said(alert, over, bot, done, late, person);

        // Then
        assertThat(story.entryOf(bot).id()).isEqualTo(alert.line());
        assertThat(story.entryOf(bot).why()).isEqualTo("folded: repeated by a bot");
        assertThat(story.entryOf(bot).occurrences()).isEqualTo(1);
        assertThat(story.entryOf(done).id()).isEqualTo(over.line());
        assertThat(story.entryOf(late).lines()).hasSize(1);
        assertThat(story.entryOf(person).lines()).hasSize(1);
    }

    @Test
    void aBotThatLinksAProvidersIncidentIsOneWithItsOpening() {
        // Given
        story.ruled(story.decide.bind(story.incident().uuid(), "pagerduty:incident:Q1AAAA", null, null));
        Say opened = Say.pager("incident.opened", "Q1AAAA", at("10:00"));
        Say bot = Say.message("C1", "1", at("10:01"))
                .by(BOT)
                .title("Triggered: something else entirely")
                .link("mentioned", "https://acme.pagerduty.com/incidents/Q1AAAA?utm=slack");

        // When
        story.said(opened, bot);

        // Then
        assertThat(story.entryOf(bot).id()).isEqualTo(opened.line());
    }

    @Test
    void aPersonJoinsTwoEntriesAndASplitOfEitherTakesThemApart() {
        // Given
        Say one = fired("f1", "10:00").title("One");
        Say other = fired("f2", "10:20").title("Other");
        Say message = Say.message("C1", "1", at("10:21"));
        story.said(one, other, message);

        // When
        story.ruled(story.decide.join(other.line(), one.line()));
        story.ruled(story.decide.join(message.line(), one.line()));

        // Then
        Entry entry = story.entryOf(other);
        assertThat(entry.lines()).extracting("id").containsExactly(one.line(), other.line(), message.line());
        assertThat(entry.flags()).containsExactly("joined");
        assertThat(entry.why()).isEqualTo("folded: joined by a person");
        assertThat(entry.occurrences()).isEqualTo(2);

        // When
        story.ruled(story.decide.split(one.line()));

        // Then
        assertThat(story.entryOf(one).lines()).hasSize(1);
        assertThat(story.entryOf(other).lines()).hasSize(1);

        // When
        story.ruled(story.decide.join(one.line(), other.line()));

        // Then
        assertThat(story.entryOf(one).lines()).extracting("id").containsExactly(one.line(), other.line());
        assertThat(story.entryOf(one).flags()).containsExactly("joined");
    }
}
