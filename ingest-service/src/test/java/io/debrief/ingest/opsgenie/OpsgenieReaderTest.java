package io.debrief.ingest.opsgenie;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpsgenieReaderTest {

    private static final String GROUP = "5d41402abc4b2a76b9719d911017c592ae2cf3d6a1b5c9d0e1f2a3b4c5d6e7f8";

    @ParameterizedTest(name = "{0} of priority {1} is {2}, {3}")
    @CsvSource({
        "Create,P1,incident.opened,open,critical",
        "Create,P2,incident.opened,open,error",
        "Create,2,incident.opened,open,error",
        "Create,P3,alert.fired,open,warning",
        "Acknowledge,P1,incident.acknowledged,acknowledged,critical",
        "Acknowledge,P4,alert.acknowledged,acknowledged,info",
        "UnAcknowledge,P1,incident.updated,open,critical",
        "Close,P1,incident.resolved,closed,critical",
        "Close,P5,alert.resolved,closed,info",
        "Delete,P1,incident.resolved,deleted,critical",
        "Escalate,P1,incident.escalated,escalated,critical",
        "AddNote,P1,note.added,,critical",
        "AssignOwnership,P1,incident.updated,,critical",
        "AddTags,P1,incident.updated,,critical",
        "UpdatePriority,P1,incident.updated,,critical",
        "page the director,P1,other,,critical"
    })
    void everyActionHasItsKind(String action, String priority, String kind, String status, String severity) {
        // When
        var signal = alert(action, "'priority':'" + priority + "'");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(status);
        assertThat(signal.severity()).isEqualTo(severity);
        assertThat(signal.providerId()).isEqualTo("a-1");
        assertThat(signal.keys()).contains("opsgenie:alert:a-1");
        assertThat(signal.labels()).containsEntry("priority", "P" + priority.replace("P", ""));
    }

    @Test
    void aCreationHasTheTimeOfTheAlertAndEverythingElseItsOwn() {
        // Given an alert created at 10:00:00.104 and changed, in nanoseconds, at 10:05:24.764002246
        var times = "'createdAt':1777629600104,'updatedAt':1777629924764002246";
        // Then
        assertThat(alert("Create", times).occurredAt()).isEqualTo("2026-05-01T10:00:00.104Z");
        assertThat(alert("Close", times).occurredAt()).isEqualTo("2026-05-01T10:05:24.764002246Z");
        assertThat(alert("Close", "'createdAt':1777629600104").timeFrom()).isEqualTo("receipt");
    }

    @Test
    void theAliasIsWhatOthersKnowTheGroupBy() {
        // Given an alert raised by Alertmanager, which hands over the hash of its group's key
        var signal = alert("Create", "'priority':'P1','alias':'" + GROUP + "','entity':'checkout'");
        // Then
        assertThat(signal.keys())
                .containsExactly(
                        "opsgenie:alert:a-1", "dedup:" + GROUP, "opsgenie:fingerprint:" + GROUP, "service:checkout");
    }

    @Test
    void whoDidItIsAPersonOnlyWithAnAccount() {
        assertThat(alert("Close", "'username':'ana@acme.example','userId':'u-1'")
                        .actor()
                        .kind())
                .isEqualTo("person");
        assertThat(alert("Close", "'username':'Alert API'").actor().kind()).isEqualTo("system");
    }

    @Test
    void servicesComeFromDetailsTagsAndEntityButNotFromAddresses() {
        assertThat(alert("Create", "'details':{'service':'pay','region':'eu'},'tags':['service:cart','x']")
                        .services())
                .containsExactly("pay", "cart");
        assertThat(alert("Create", "'source':'ana@acme.example'").services()).isEmpty();
    }

    @Test
    void anEscalationMayKnowNothingButTheAlert() {
        // Given
        var signal = Bodies.one(
                new OpsgenieReader(), "opsgenie", "{'action':'Escalate','alert':{'alertId':'a-1'}}", Map.of());
        // Then
        assertThat(signal.title()).isEqualTo("Alert a-1: Escalate");
        assertThat(signal.timeFrom()).isEqualTo("receipt");
    }

    @Test
    void theSameActionAgainIsTheSameSignalAndALaterOneAnother() {
        assertThat(alert("AddNote", "'updatedAt':1777629924764002246").id())
                .isEqualTo(alert("AddNote", "'updatedAt':1777629924764002246").id())
                .isNotEqualTo(
                        alert("AddNote", "'updatedAt':1777629924764002247").id());
    }

    private static Signal alert(String action, String fields) {
        return Bodies.one(
                new OpsgenieReader(),
                "opsgenie",
                "{'action':'" + action + "','integrationName':'hook','alert':{'alertId':'a-1','message':'5xx'," + fields
                        + "}}",
                Map.of());
    }
}
