package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentTest {

    private static final UUID PAGED = Ids.ofKey("pagerduty:incident:P1");

    private final Story story = new Story();

    private static Say page(String kind, String time) {
        return Say.pager(kind, "P1", at(time)).service("checkout");
    }

    @Test
    void aPagersIncidentEndsAsItIsResolvedAndBeginsAgainAsItIsReopened() {
        // Given
        story.said(page(SignalKind.INCIDENT_OPENED, "10:00"), page(SignalKind.INCIDENT_RESOLVED, "11:00"));
        assertThat(story.incident().status()).isEqualTo("resolved");
        assertThat(story.incident().endedAt()).isEqualTo(at("11:00"));

        // When
        story.said(page(SignalKind.INCIDENT_UPDATED, "11:05").status("triggered"));

        // Then
        assertThat(story.incident().status()).isEqualTo("open");
        assertThat(story.incident().endedAt()).isNull();
    }

    @Test
    void anOpsgenieAlertThatPagedEndsAsItIsClosedWhateverItsPriorityThen() {
        // Given
        story.said(Say.any("opsgenie", SignalKind.INCIDENT_OPENED, "o|1", at("10:00"))
                .key("opsgenie:alert:A1")
                .label("priority", "P1"));
        assertThat(story.incident().status()).isEqualTo("open");

        // When
        story.said(Say.any("opsgenie", SignalKind.ALERT_RESOLVED, "o|2", at("11:00"))
                .key("opsgenie:alert:A1")
                .label("priority", "P3"));

        // Then
        assertThat(story.incident().endedAt()).isEqualTo(at("11:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidentio", "rootly", "firehydrant"})
    void anIncidentOfAToolForIncidentsOpensAndEndsWithIt(String tool) {
        // When
        story.said(Say.any(tool, SignalKind.INCIDENT_OPENED, "t|1", at("10:00")).key(tool + ":incident:I1"));

        // Then
        assertThat(story.incident().status()).isEqualTo("open");

        // When
        story.said(
                Say.any(tool, SignalKind.INCIDENT_RESOLVED, "t|2", at("11:00")).key(tool + ":incident:I1"));

        // Then
        assertThat(story.incident().endedAt()).isEqualTo(at("11:00"));
    }

    @Test
    void ofSeveralOpenersTheLastResolutionEnds() {
        // Given
        story.said(page(SignalKind.INCIDENT_OPENED, "10:00"), page(SignalKind.INCIDENT_RESOLVED, "11:00"));
        story.said(Say.pager(SignalKind.INCIDENT_OPENED, "P2", at("10:10")));
        story.ruled(story.decide.bind(PAGED, "pagerduty:incident:P2", null, null));
        assertThat(story.incident().status()).isEqualTo("open");

        // When
        story.said(Say.pager(SignalKind.INCIDENT_RESOLVED, "P2", at("12:00")));

        // Then
        assertThat(story.incident().endedAt()).isEqualTo(at("12:00"));
    }

    @Test
    void aChannelEndsAsItIsArchived() {
        // When
        story.said(
                Say.channel(SignalKind.CHANNEL_CREATED, "C1", "inc-pay", at("10:00")),
                Say.channel(SignalKind.CHANNEL_ARCHIVED, "C1", "inc-pay", at("15:00")));

        // Then
        assertThat(story.incident().status()).isEqualTo("resolved");
        assertThat(story.incident().endedAt()).isEqualTo(at("15:00"));
        assertThat(story.incident().title()).isEqualTo("inc-pay");
    }

    @Test
    void anAlertThatOpenedEndsWithItsFirstResolution() {
        // When
        story.said(
                Say.fired("f1", at("10:00")).service("checkout").label("debrief", "open"),
                Say.resolved("f1", at("10:30")).service("checkout"),
                Say.resolved("f1", at("10:50")).service("checkout"));

        // Then
        assertThat(story.incident().endedAt()).isEqualTo(at("10:30"));
    }

    @Test
    void aPersonEndsAndReopensBeforeAllOthers() {
        // Given
        story.said(page(SignalKind.INCIDENT_OPENED, "10:00"), page(SignalKind.INCIDENT_RESOLVED, "11:00"));
        story.ruled(story.decide.resolve(PAGED, at("10:45")));
        assertThat(story.incident().endedAt()).isEqualTo(at("10:45"));
        assertThat(story.incident().milestones().get("resolved").by()).isEqualTo("person");

        // When
        story.ruled(story.decide.reopen(PAGED, at("11:30")));

        // Then
        assertThat(story.incident().status()).isEqualTo("open");
    }

    @Test
    void aSuspectedIncidentClosesItselfWhenAllItsAlertsAreResolved() {
        // Given
        story.said(
                Say.fired("f1", at("10:00")).service("checkout"),
                Say.fired("f2", at("10:05")).service("checkout"),
                Say.resolved("f1", at("10:20")).service("checkout"));
        assertThat(story.incident().status()).isEqualTo("suspected");
        assertThat(story.incident().quietSince()).isNull();

        // When
        story.said(Say.resolved("f2", at("12:00")).service("checkout"));

        // Then
        assertThat(story.incident().status()).isEqualTo("resolved");
        assertThat(story.incident().endedAt()).isEqualTo(at("12:00"));
        assertThat(story.incident().quietSince()).isEqualTo(at("12:00"));
    }

    @Test
    void milestonesAreDerivedAndCiteTheirLines() {
        // Given
        Say alert = Say.fired("f1", at("09:58")).service("checkout");
        Say acknowledged = page(SignalKind.INCIDENT_ACKNOWLEDGED, "10:04");
        Say opened = page(SignalKind.INCIDENT_OPENED, "10:00");

        // When
        story.said(alert, opened, acknowledged, page(SignalKind.INCIDENT_RESOLVED, "11:00"));

        // Then
        var milestones = story.incident().milestones();
        assertThat(milestones.get("impact").line()).isEqualTo(alert.line());
        assertThat(milestones.get("detected").at()).isEqualTo(at("09:58"));
        assertThat(milestones.get("declared").line()).isEqualTo(opened.line());
        assertThat(milestones.get("acknowledged").line()).isEqualTo(acknowledged.line());
        assertThat(milestones.get("resolved").at()).isEqualTo(at("11:00"));
        assertThat(milestones).doesNotContainKey("mitigated");
        assertThat(story.incident().measures())
                .containsEntry("timeToDetect", "PT0S")
                .containsEntry("timeToAcknowledge", "PT6M")
                .containsEntry("timeToResolve", "PT1H2M")
                .doesNotContainKey("timeToMitigate");
    }

    @Test
    void aHumanReportBeforeTheAlertIsTheDetection() {
        // Given
        story.said(page(SignalKind.INCIDENT_OPENED, "10:00"));
        story.ruled(story.decide.bind(PAGED, "slack:channel:C1", null, null));
        Say lastWeek = Say.message("C1", "1", at("07:00"));
        Say bot = Say.message("C1", "2", at("09:40")).by(new Actor("bot", "B1", null));
        Say report = Say.message("C1", "3", at("09:50"));

        // When
        story.said(lastWeek, bot, report, Say.fired("f1", at("09:55")).service("checkout"));

        // Then
        assertThat(story.incident().milestones().get("detected").line()).isEqualTo(report.line());
        assertThat(story.incident().measures()).containsEntry("timeToDetect", "invalid");
    }

    @Test
    void aPersonsMilestoneCountsAndTheDerivedOneStays() {
        // Given
        story.said(
                page(SignalKind.INCIDENT_OPENED, "10:00"),
                Say.fired("f1", at("09:58")).service("checkout"));

        // When
        story.ruled(story.decide.milestone(PAGED, "impact", at("09:30")));
        story.ruled(story.decide.milestone(PAGED, "mitigated", at("10:30")));

        // Then
        var impact = story.incident().milestones().get("impact");
        assertThat(impact.at()).isEqualTo(at("09:30"));
        assertThat(impact.by()).isEqualTo("person");
        assertThat(impact.derived()).isEqualTo(at("09:58"));
        assertThat(story.incident().status()).isEqualTo("mitigated");
        assertThat(story.incident().measures())
                .containsEntry("timeToDetect", "PT28M")
                .containsEntry("timeToMitigate", "PT1H");
    }

    @Test
    void aPersonsWordsNameTheIncidentElseItsOpener() {
        // Given
        story.said(page(SignalKind.INCIDENT_OPENED, "10:00")
                .title("Checkout is down")
                .label("priority", "P1"));
        assertThat(story.incident().title()).isEqualTo("Checkout is down");
        assertThat(story.incident().severity()).isEqualTo("sev1");
        assertThat(story.incident().services()).containsExactly("checkout");

        // When
        story.ruled(story.decide.describe(PAGED, "Payments fail", "sev2", List.of("pay")));

        // Then
        assertThat(story.incident().title()).isEqualTo("Payments fail");
        assertThat(story.incident().severity()).isEqualTo("sev2");
        assertThat(story.incident().services()).containsExactly("pay");
        assertThat(story.incident().roles()).containsEntry("lead", "p_lee");
    }

    @Test
    void aPrivateChannelMakesAnIncidentRestricted() {
        // When
        story.said(Say.channel(SignalKind.CHANNEL_CREATED, "C9", "inc-leak", at("10:00"))
                .label("channelType", "group"));

        // Then
        assertThat(story.incident().restricted()).isTrue();
    }

    @Test
    void boundKeysAreListed() {
        // Given
        story.said(page(SignalKind.INCIDENT_OPENED, "10:00"));

        // When
        story.ruled(story.decide.bind(PAGED, "slack:channel:C1", at("10:00"), null));
        story.ruled(story.decide.label(PAGED, "INC-3"));

        // Then
        assertThat(story.incident().keys())
                .extracting("key")
                .containsExactly("pagerduty:incident:P1", "slack:channel:C1");
    }

    @Test
    void theDigestFollowsWhatIsSaidNotHowItCame() {
        // Given
        Say message = Say.message("C1", "1", at("10:05")).title("one");
        story.said(Say.channel(SignalKind.CHANNEL_CREATED, "C1", "inc-pay", at("10:00")), message);
        String before = story.incident().digest();

        // When
        story.said(message.received(at("10:04")));
        story.ruled(story.decide.label(story.incident().uuid(), "INC-1"));

        // Then
        assertThat(story.incident().digest()).isEqualTo(before).hasSize(64);

        // When
        story.said(Say.edited("C1", "1", at("10:05"), at("10:06"), "two"));

        // Then
        assertThat(story.incident().digest()).isNotEqualTo(before);
    }
}
