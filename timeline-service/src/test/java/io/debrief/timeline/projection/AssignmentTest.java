package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.outcome.IncidentTimeline;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final UUID CHANNEL_INCIDENT = Ids.ofKey("slack:channel:C1");

    private final Story story = new Story();

    private Say incidentChannel(String channel, String time) {
        return Say.channel(SignalKind.CHANNEL_CREATED, channel, "inc-" + channel, at(time));
    }

    @Test
    void anIncidentChannelTakesItsMessagesWhateverTheirTime() {
        // Given
        Say early = Say.message("C1", "1", at("01:00"));
        Say late = Say.message("C1", "2", at("22:00"));
        Say elsewhere = Say.message("C2", "3", at("10:00"));

        // When
        story.said(incidentChannel("C1", "10:00"), early, late, elsewhere);

        // Then
        assertThat(story.incidentOf(early)).isEqualTo(CHANNEL_INCIDENT);
        assertThat(story.incidentOf(late)).isEqualTo(CHANNEL_INCIDENT);
        assertThat(story.timeline().unassigned())
                .containsExactly(elsewhere.signal().id());
    }

    @Test
    void whicheverMessageShowsTheChannelsNameTheIncidentIsTheSame() {
        // When
        story.said(Say.message("C1", "7", at("10:00")).label("channelName", "inc-checkout"));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(CHANNEL_INCIDENT);
        assertThat(story.incident().title()).isEqualTo("inc-checkout");
    }

    @Test
    void aBindingWithFromAndUntilTakesWhatLiesBetween() {
        // Given
        UUID incident = story.ruled(story.decide.open("Hand", at("10:00"), List.of(), List.of()))
                .opened();
        story.ruled(story.decide.bind(incident, "slack:channel:C2", at("10:00"), at("11:00")));
        Say before = Say.message("C2", "1", at("09:59:59"));
        Say first = Say.message("C2", "2", at("10:00"));
        Say last = Say.message("C2", "3", at("10:59:59"));
        Say after = Say.message("C2", "4", at("11:00"));

        // When
        story.said(before, first, last, after);

        // Then
        assertThat(story.incidentOf(before)).isNull();
        assertThat(story.incidentOf(first)).isEqualTo(incident);
        assertThat(story.incidentOf(last)).isEqualTo(incident);
        assertThat(story.incidentOf(after)).isNull();
    }

    @Test
    void theNarrowerSpanBeatsTheWiderAndABoundThreadItsChannel() {
        // Given
        UUID wide = story.ruled(story.decide.open("Wide", at("08:00"), List.of(), List.of("slack:channel:C2")))
                .opened();
        UUID narrow = story.ruled(story.decide.open("Narrow", at("10:00"), List.of(), List.of()))
                .opened();
        story.ruled(story.decide.bind(narrow, "slack:channel:C2", at("10:00"), at("11:00")));
        UUID thread = story.ruled(story.decide.open("Thread", at("10:00"), List.of(), List.of("slack:thread:C2:9")))
                .opened();
        Say outside = Say.message("C2", "1", at("09:00"));
        Say inside = Say.message("C2", "2", at("10:30"));
        Say reply = Say.message("C2", "3", at("10:31")).replyTo("C2", "9");

        // When
        story.said(outside, inside, reply);

        // Then
        assertThat(story.incidentOf(outside)).isEqualTo(wide);
        assertThat(story.incidentOf(inside)).isEqualTo(narrow);
        assertThat(story.incidentOf(reply)).isEqualTo(thread);
    }

    @Test
    void bindingWhatOpenedAnIncidentJoinsTheTwo() {
        // Given
        UUID hand = story.ruled(story.decide.open("Hand", at("10:05"), List.of(), List.of()))
                .opened();
        story.ruled(story.decide.bind(hand, "slack:channel:C1", null, null));

        // When
        story.said(incidentChannel("C1", "10:00"), Say.message("C1", "1", at("10:01")));

        // Then
        assertThat(story.incident().openers()).containsExactly(CHANNEL_INCIDENT, hand);
        assertThat(story.incident().title()).isEqualTo("Hand");
        assertThat(story.entries()).hasSize(2);
    }

    @Test
    void joinedIncidentsKeepTheLeastLabelWhicheverBeganFirst() {
        // Given
        UUID hand = story.ruled(story.decide.open("Hand", at("10:05"), List.of(), List.of("slack:channel:C1")))
                .opened();
        story.ruled(story.decide.label(CHANNEL_INCIDENT, "INC-10"));
        story.ruled(story.decide.label(hand, "INC-9"));

        // When
        story.said(incidentChannel("C1", "10:00"));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(hand);
        assertThat(story.incident().labels()).containsExactly("INC-9", "INC-10");
    }

    @Test
    void incidentsThatBothCarryRulingsNeverJoinByThemselves() {
        // Given
        Say bridge = Say.pager(SignalKind.INCIDENT_UPDATED, "P1", at("10:10")).key("slack:channel:C1");
        story.said(incidentChannel("C1", "10:00"), Say.pager(SignalKind.INCIDENT_OPENED, "P1", at("10:02")), bridge);
        assertThat(story.timeline().incidents()).as("without rulings they join").hasSize(1);

        // When
        story.ruled(story.decide.note(CHANNEL_INCIDENT, "ours", at("10:20")));
        story.ruled(story.decide.note(Ids.ofKey("pagerduty:incident:P1"), "theirs", at("10:20")));

        // Then
        assertThat(story.timeline().incidents()).hasSize(2);
        assertThat(story.incidentOf(bridge)).isEqualTo(Ids.ofKey("pagerduty:incident:P1"));
    }

    @Test
    void aLabelOfAnIncidentIsALastingKey() {
        // Given
        story.ruled(story.decide.label(CHANNEL_INCIDENT, "INC-42"));
        Say alert = Say.fired("f1", at("01:00")).key("incident:INC-42");

        // When
        story.said(incidentChannel("C1", "10:00"), alert);

        // Then
        assertThat(story.incidentOf(alert)).isEqualTo(CHANNEL_INCIDENT);
    }

    @Test
    void recurringKeysDrawWithinTheWindowOnly() {
        // Given
        Say opened = Say.pager(SignalKind.INCIDENT_OPENED, "P1", at("10:00")).service("checkout");
        Say resolved = Say.pager(SignalKind.INCIDENT_RESOLVED, "P1", at("11:00"));
        Say tooEarly = Say.fired("f1", at("07:59:59")).service("checkout").severity("warning");
        Say early = Say.fired("f2", at("08:00")).service("checkout").severity("warning");
        Say late = Say.fired("f3", at("11:30")).service("checkout").severity("warning");
        Say tooLate = Say.fired("f4", at("11:30:01")).service("checkout").severity("warning");
        Say other = Say.fired("f5", at("10:30")).service("search").severity("warning");

        // When
        story.said(opened, resolved, tooEarly, early, late, tooLate, other);

        // Then
        assertThat(story.incidentOf(tooEarly)).isNull();
        assertThat(story.incidentOf(early)).isNotNull();
        assertThat(story.incidentOf(late)).isNotNull();
        assertThat(story.incidentOf(tooLate)).isNull();
        assertThat(story.incidentOf(other)).isNull();
    }

    @Test
    void aGroupBeatsAServiceAndThenTheLatestStartWins() {
        // Given
        Say group = Say.pager(SignalKind.INCIDENT_OPENED, "P1", at("09:00")).dedup("g1");
        Say older = Say.pager(SignalKind.INCIDENT_OPENED, "P2", at("09:30")).service("checkout");
        Say newer = Say.pager(SignalKind.INCIDENT_OPENED, "P3", at("10:00")).service("checkout");
        Say both = Say.fired("f1", at("10:30")).service("checkout").dedup("g1");
        Say byService = Say.fired("f2", at("10:30")).service("checkout");

        // When
        story.said(group, older, newer, both, byService);

        // Then
        assertThat(story.incidentOf(both)).isEqualTo(Ids.ofKey("pagerduty:incident:P1"));
        assertThat(story.incidentOf(byService)).isEqualTo(Ids.ofKey("pagerduty:incident:P3"));
    }

    @Test
    void theServicesAPersonNamesAreRecurringKeys() {
        // Given
        story.ruled(story.decide.open("Hand", at("10:00"), List.of("checkout"), List.of()));
        Say checkout = Say.fired("f1", at("10:10")).service("checkout").severity("info");

        // When
        story.said(checkout, Say.fired("f2", at("10:10")).service("search").severity("info"));

        // Then
        assertThat(story.incidentOf(checkout)).isEqualTo(story.incident().uuid());
        assertThat(story.timeline().unassigned()).hasSize(1);
    }

    @Test
    void leftoverPagingAlertsOfAServiceAreOneSuspectedIncident() {
        // Given
        Say first = Say.fired("f1", at("10:00")).service("checkout");
        Say second = Say.fired("f2", at("10:30")).service("checkout").severity("error");
        Say apart = Say.fired("f3", at("11:00:01")).service("checkout");
        Say mild = Say.fired("f4", at("10:01")).service("checkout").severity("warning");

        // When
        story.said(first, second, apart, mild);

        // Then
        assertThat(story.incidentOf(first)).isEqualTo(first.line());
        assertThat(story.incidentOf(second)).isEqualTo(first.line());
        assertThat(story.incidentOf(apart)).isEqualTo(apart.line());
        assertThat(story.incidentOf(mild)).isNull();
        assertThat(story.timeline().incidents())
                .allSatisfy(one -> assertThat(one.incident().status()).isEqualTo("suspected"));
    }

    @Test
    void fiveServicesThatBeginTogetherAreOneStormAndFourAreNot() {
        // Given
        List<String> services = List.of("a", "b", "c", "d", "e");
        for (int i = 0; i < 4; i++) {
            story.said(Say.fired("f" + i, at("10:0" + i)).service(services.get(i)));
        }
        assertThat(story.timeline().incidents()).hasSize(4);

        // When
        story.said(Say.fired("f4", at("10:13")).service("e"));

        // Then
        assertThat(story.incident().services()).isEqualTo(services);
        assertThat(story.incident().status()).isEqualTo("suspected");
    }

    @Test
    void aSuspectedIncidentKeepsItsLabelWhenAnEarlierAlertArrives() {
        // Given
        Say first = Say.fired("f1", at("10:10")).service("checkout");
        story.said(first);
        story.ruled(story.decide.label(first.line(), "INC-5"));

        // When
        story.said(Say.fired("f2", at("10:00")).service("checkout"));

        // Then
        assertThat(story.incident().labels()).containsExactly("INC-5");
        assertThat(story.incident().uuid()).isEqualTo(first.line());
        assertThat(story.incident().startedAt()).isEqualTo(at("10:00"));
    }

    @Test
    void aPersonsRulingConfirmsASuspectedIncident() {
        // Given
        Say first = Say.fired("f1", at("10:00")).service("checkout");
        Say second = Say.fired("f2", at("10:10")).service("checkout");
        story.said(first, second);

        // When
        story.ruled(story.decide.note(first.line(), "looking", at("10:15")));

        // Then
        assertThat(story.incident().status()).isEqualTo("open");
        assertThat(story.incidentOf(second)).isEqualTo(first.line());
        assertThat(story.entries()).hasSize(3);
    }

    @Test
    void testAlertsOpenNothing() {
        // When
        story.said(
                Say.fired("f1", at("10:00")).service("checkout").asTest(),
                Say.fired("f2", at("10:00"))
                        .service("pay")
                        .label("debrief", "open")
                        .asTest());

        // Then
        assertThat(story.timeline().incidents()).isEmpty();
    }

    @Test
    void alertsLabelledOpenOfOneServiceAreOneOpenIncident() {
        // Given
        Say first = Say.fired("f1", at("10:00")).service("checkout").label("debrief", "open");
        Say second = Say.fired("f2", at("10:20")).service("checkout").label("debrief", "open");

        // When
        story.said(first, second);

        // Then
        assertThat(story.incident().openers()).containsExactly(first.line(), second.line());
        assertThat(story.incident().status()).isEqualTo("open");
    }

    @Test
    void aReactionBelongsWhereItsMessageDoesAndMakesNoEntry() {
        // Given
        Say message = Say.message("C1", "1", at("10:01"));
        Say reaction = Say.decoration(SignalKind.REACTION_ADDED, "C1", "1", "eyes", at("10:02"));
        Say lost = Say.decoration(SignalKind.REACTION_ADDED, "C1", "nothing", "eyes", at("10:02"));

        // When
        story.said(incidentChannel("C1", "10:00"), message, reaction, lost);

        // Then
        assertThat(story.entries()).hasSize(2);
        assertThat(story.entryOf(message).flags()).containsExactly("reaction:eyes");
        assertThat(story.timeline().unassigned()).containsExactly(lost.signal().id());
    }

    @Test
    void bindingToAnIncidentThatIsNotThereBindsNothing() {
        // Given
        story.ruled(story.decide.bind(Ids.ofFold("nowhere"), "slack:channel:C1", null, null));

        // When
        story.said(incidentChannel("C1", "10:00"), Say.message("C1", "1", at("10:01")));

        // Then
        assertThat(story.incident().uuid()).isEqualTo(CHANNEL_INCIDENT);
    }

    @Test
    void anUndoneOpeningTakesTheIncidentAway() {
        // Given
        var opening = story.ruled(story.decide.open("Hand", at("10:00"), List.of(), List.of("slack:channel:C2")));
        story.said(Say.message("C2", "1", at("10:00")));
        var undo = story.ruled(story.decide.undo(opening.id()));
        assertThat(story.timeline().incidents()).isEmpty();

        // When
        story.ruled(story.decide.undo(undo.id()));

        // Then
        assertThat(story.timeline().incidents())
                .extracting(IncidentTimeline::incident)
                .hasSize(1);
    }
}
