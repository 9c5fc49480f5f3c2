package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.outcome.IncidentTimeline;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people say about where lines and incidents belong. */
class MovingTest {

    private final Story story = new Story();

    private UUID opened(String title, String time, String... keys) {
        return story.ruled(story.decide.open(title, at(time), List.of(), List.of(keys)))
                .opened();
    }

    private Incident incident(UUID uuid) {
        return story.timeline().incidents().stream()
                .map(IncidentTimeline::incident)
                .filter(one -> one.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMovedLineBelongsWhereAPersonSaidWhateverItHangsOn() {
        // Given
        UUID channel = opened("Channel", "10:00", "slack:channel:C1");
        UUID other = opened("Other", "10:00");
        Say moved = Say.message("C1", "1", at("10:01"));
        Say stays = Say.message("C1", "2", at("10:02"));
        story.said(moved, stays);

        // When
        var first = story.ruled(story.decide.move(Set.of(moved.line()), other));

        // Then
        assertThat(story.incidentOf(moved)).isEqualTo(other);
        assertThat(story.incidentOf(stays)).isEqualTo(channel);

        // When
        story.ruled(story.decide.undo(first.id()));

        // Then
        assertThat(story.incidentOf(moved)).isEqualTo(channel);
    }

    @Test
    void aMovedAlertBringsNothingAlong() {
        // Given
        UUID other = opened("Other", "10:00");
        Say moved = Say.fired("f1", at("10:01")).service("checkout").severity("warning");
        Say alike = Say.fired("f1", at("10:20")).service("checkout").severity("warning");
        story.said(moved, alike);

        // When
        story.ruled(story.decide.move(Set.of(moved.line()), other));

        // Then
        assertThat(story.incidentOf(moved)).isEqualTo(other);
        assertThat(story.incidentOf(alike)).isNull();
    }

    @Test
    void aMoveToAnIncidentThatIsNotThereMovesNothing() {
        // Given
        UUID channel = opened("Channel", "10:00", "slack:channel:C1");
        Say message = Say.message("C1", "1", at("10:01"));
        story.said(message);

        // When
        story.ruled(story.decide.move(Set.of(message.line()), Ids.ofFold("nowhere")));

        // Then
        assertThat(story.incidentOf(message)).isEqualTo(channel);
    }

    @Test
    void mergedIncidentsGoOnAsTheOneThatWasNamedWhateverTheNumbers() {
        // Given
        UUID small = opened("Small number", "10:00", "slack:channel:C1");
        UUID large = opened("Large number", "11:00", "slack:channel:C2");
        story.ruled(story.decide.label(small, "INC-3"));
        story.ruled(story.decide.label(large, "INC-12"));
        story.ruled(story.decide.describe(small, "Named later", "sev4", null));
        story.ruled(story.decide.resolve(small, at("10:30")));
        Say one = Say.message("C1", "1", at("10:01"));
        Say other = Say.message("C2", "2", at("11:01"));
        story.said(one, other);

        // When
        var merge = story.ruled(story.decide.merge(small, large));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(large);
        assertThat(story.incident().labels()).containsExactly("INC-12", "INC-3");
        assertThat(story.incident().title()).isEqualTo("Large number");
        assertThat(story.incident().status()).isEqualTo("open");
        assertThat(story.incident().startedAt()).isEqualTo(at("10:00"));
        assertThat(story.entries()).hasSize(2);

        // When
        story.ruled(story.decide.undo(merge.id()));

        // Then
        assertThat(incident(small).status()).isEqualTo("resolved");
        assertThat(story.incidentOf(other)).isEqualTo(large);
    }

    @Test
    void mergesFollowEachOther() {
        // Given
        UUID first = opened("First", "10:00", "slack:channel:C1");
        UUID second = opened("Second", "10:00", "slack:channel:C2");
        UUID third = opened("Third", "10:00", "slack:channel:C3");

        // When
        story.ruled(story.decide.merge(first, second));
        story.ruled(story.decide.merge(second, third));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(third);
        assertThat(story.incident().openers()).containsExactlyInAnyOrder(third, second, first);

        // When
        story.ruled(story.decide.merge(third, first));

        // Then
        assertThat(story.incident().uuid()).as("the last one named").isEqualTo(first);
    }

    @Test
    void aMergeOnlyEverMakesRestricted() {
        // Given
        UUID open = opened("Open", "10:00");
        UUID secret = opened("Secret", "10:00");
        story.ruled(story.decide.restrict(secret, true));

        // When
        story.ruled(story.decide.merge(secret, open));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(open);
        assertThat(story.incident().restricted()).isTrue();
    }

    @Test
    void aSuspectedIncidentThatIsMergedBringsItsServices() {
        // Given
        UUID hand = opened("Hand", "10:00");
        Say first = Say.fired("f1", at("10:05")).service("checkout");
        Say second = Say.fired("f2", at("10:06")).service("checkout");
        story.said(first, second);
        assertThat(story.incidentOf(second)).isEqualTo(first.line());

        // When
        story.ruled(story.decide.merge(first.line(), hand, "checkout", "pay"));
        Say later = Say.fired("f3", at("10:20")).service("pay");
        story.said(later);

        // Then
        assertThat(story.incident().uuid()).isEqualTo(hand);
        assertThat(story.incidentOf(second)).isEqualTo(hand);
        assertThat(story.incidentOf(later)).isEqualTo(hand);
        assertThat(story.incident().services()).containsExactly("checkout", "pay");
    }

    @Test
    void aMergeWithAnIncidentThatIsNotThereMergesNothing() {
        // Given
        UUID hand = opened("Hand", "10:00");

        // When
        story.ruled(story.decide.merge(hand, Ids.ofFold("nowhere")));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(hand);
    }

    @Test
    void whatMessagesLinkBelongsToTheirIncident() {
        // Given
        UUID incident = opened("Channel", "10:00", "slack:channel:C1");
        Say asks = Say.message("C1", "1", at("10:05"))
                .link("mentioned", "https://github.com/acme/shop/pull/482#discussion_r1")
                .link("mentioned", "https://tickets.example.test/browse/OPS-7");
        Say merged = Say.any("github", SignalKind.CHANGE_MERGED, "m", at("09:30"))
                .key("github:pr:acme/shop#482")
                .key("github:commit:abc");
        Say deployed =
                Say.any("github", SignalKind.DEPLOY_SUCCEEDED, "d", at("09:40")).key("github:commit:abc");
        Say built =
                Say.any("github", SignalKind.BUILD_SUCCEEDED, "b", at("09:35")).key("github:commit:abc");
        Say other =
                Say.any("github", SignalKind.DEPLOY_SUCCEEDED, "e", at("09:40")).key("github:commit:def");
        Say ticket = Say.any("jira", SignalKind.TICKET_OPENED, "t", at("10:10"))
                .link("source", "https://TICKETS.example.test/browse/OPS-7/");
        Say tooOld =
                Say.any("github", SignalKind.BUILD_FAILED, "o", at("07:59")).key("github:commit:abc");

        // When
        story.said(asks, merged, deployed, built, other, ticket, tooOld);

        // Then
        for (Say linked : List.of(merged, deployed, built, ticket)) {
            assertThat(story.incidentOf(linked)).as(linked.signal().kind()).isEqualTo(incident);
        }
        assertThat(story.incidentOf(other)).isNull();
        assertThat(story.incidentOf(tooOld)).isNull();
    }

    @Test
    void aLinkCountsMoreThanAServiceAndOnlyWhileItIsSaid() {
        // Given
        UUID linking = opened("Linking", "10:00", "slack:channel:C1");
        UUID about = story.ruled(story.decide.open("About", at("10:30"), List.of("shop"), List.of()))
                .opened();
        Say deployed = Say.any("github", SignalKind.DEPLOY_SUCCEEDED, "d", at("10:40"))
                .service("shop")
                .link("source", "https://deploys.example.test/7");
        story.said(deployed, Say.message("C1", "1", at("10:41")).link("mentioned", "https://deploys.example.test/7"));
        assertThat(story.incidentOf(deployed)).isEqualTo(linking);

        // When
        story.said(Say.edited("C1", "1", at("10:41"), at("10:42"), "no link any more"));

        // Then
        assertThat(story.incidentOf(deployed)).isEqualTo(about);
    }
}
