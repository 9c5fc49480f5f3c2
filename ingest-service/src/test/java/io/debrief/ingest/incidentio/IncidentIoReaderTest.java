package io.debrief.ingest.incidentio;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentIoReaderTest {

    private static final String INCIDENT =
            "'id':'01AB','name':'Checkout down','reference':'INC-7','summary':'5xx','mode':'%s',"
                    + "'permalink':'https://app.incident.example/7','call_url':'https://meet.example/x','severity':{'name':'SEV1'},"
                    + "'incident_status':{'name':'Investigating','category':'live'},'slack_channel_id':'C9','slack_channel_name':"
                    + "'inc-7','created_at':'2026-05-01T10:02:00Z','updated_at':'2026-05-01T10:20:00Z','creator':{'user':{'id':'u1',"
                    + "'name':'Ana','slack_user_id':'U1'}},'custom_field_entries':[{'custom_field':{'name':'Affected services'},"
                    + "'values':[{'value_catalog_entry':{'name':'checkout'}}]}],'incident_role_assignments':[{'role':{'role_type':"
                    + "'lead'},'assignee':{'name':'Lee'}}]";

    @Test
    void aNewIncidentOpensOneWithItsChannelAndServices() {
        // When
        var signal = incident("public_incident.incident_created_v2", "standard");
        // Then
        assertThat(signal.kind()).isEqualTo("incident.opened");
        assertThat(signal.title()).isEqualTo("Checkout down");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.keys()).containsExactly("incidentio:incident:01AB", "slack:channel:C9", "service:checkout");
        assertThat(signal.severity()).isEqualTo("critical");
        assertThat(signal.labels()).containsEntry("severity", "SEV1").containsEntry("lead", "Lee");
        assertThat(signal.actor().id()).isEqualTo("U1");
        assertThat(signal.links()).extracting("rel").containsExactly("source", "bridge");
        assertThat(signal.test()).isFalse();
        assertThat(incident("public_incident.incident_created_v2", "tutorial").test())
                .isTrue();
    }

    @ParameterizedTest(name = "from {0} to {1} is {2}, {3}")
    @CsvSource({
        "triage,live,incident.updated,fixing",
        "live,learning,incident.resolved,fixing",
        "live,closed,incident.resolved,fixing",
        "triage,declined,incident.resolved,fixing",
        "live,canceled,incident.resolved,fixing",
        "live,merged,incident.resolved,fixing",
        "learning,closed,incident.resolved,fixing",
        "closed,live,incident.updated,reopened"
    })
    void theCategoryOfAStateTellsWhetherItIsOver(String before, String after, String kind, String status) {
        // When
        var signal = read("{'event_type':'public_incident.incident_status_updated_v2',"
                + "'public_incident.incident_status_updated_v2':{'incident':{" + INCIDENT.formatted("standard")
                + "},'message':'we know more','new_status':{'name':'Fixing','category':'" + after
                + "'},'previous_status':{'name':'x','category':'" + before + "'}}}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(status);
        assertThat(signal.text()).isEqualTo("we know more");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:20:00Z");
        assertThat(signal.keys()).contains("incidentio:incident:01AB");
    }

    @Test
    void aPrivateIncidentIsAnIdThatOnlyItsPeopleSee() {
        // When
        var signal = read("{'event_type':'private_incident.incident_created_v2','private_incident.incident_created_v2':"
                + "{'id':'01CD'}}");
        // Then
        assertThat(signal.kind()).isEqualTo("incident.opened");
        assertThat(signal.title()).isEqualTo("Private incident");
        assertThat(signal.labels()).containsEntry("channelType", "group");
        assertThat(signal.keys()).containsExactly("incidentio:incident:01CD");
        assertThat(signal.timeFrom()).isEqualTo("receipt");
    }

    @ParameterizedTest(name = "{0} in state {1} is {2}")
    @CsvSource({
        "public_incident.follow_up_created_v2,outstanding,ticket.opened",
        "public_incident.follow_up_updated_v2,outstanding,ticket.updated",
        "public_incident.follow_up_updated_v1,completed,ticket.closed",
        "public_incident.action_created_v1,outstanding,incident.updated",
        "public_incident.something_new_v1,outstanding,other"
    })
    void followUpsAreTicketsOfTheirIncident(String event, String status, String kind) {
        // When
        var signal = read("{'event_type':'" + event + "','" + event
                + "':{'id':'f1','incident_id':'01AB','title':'Add a limit',"
                + "'description':'d','status':'" + status + "','created_at':'2026-05-02T10:00:00Z','updated_at':"
                + "'2026-05-02T11:00:00Z'}}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.keys()).contains("incidentio:incident:" + (kind.equals("other") ? "f1" : "01AB"));
    }

    @Test
    void anAlertHasItsDeduplicationKey() {
        // When
        var signal = read(
                "{'event_type':'public_alert.alert_created_v1','public_alert.alert_created_v1':{'id':'a1','title':"
                        + "'High load','status':'firing','deduplication_key':'d1','created_at':'2026-05-01T10:02:00Z'}}");
        // Then
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.keys()).containsExactly("incidentio:fingerprint:d1");
    }

    @Test
    void aDeliverySentAgainIsTheSame() {
        // Given two attempts of one delivery
        var body = "{'event_type':'x','x':{'id':'1'}}";
        var reader = new IncidentIoReader();
        var first = Bodies.one(reader, "incidentio", body, Map.of("webhook-id", "msg_1"));
        var again = Bodies.one(reader, "incidentio", body, Map.of("webhook-id", "msg_1"));
        var other = Bodies.one(reader, "incidentio", body, Map.of("webhook-id", "msg_2"));
        // Then
        assertThat(first.id()).isEqualTo(again.id()).isNotEqualTo(other.id());
    }

    private static Signal incident(String event, String mode) {
        return read("{'event_type':'" + event + "','" + event + "':{" + INCIDENT.formatted(mode) + "}}");
    }

    private static Signal read(String body) {
        return Bodies.one(new IncidentIoReader(), "incidentio", body, Map.of());
    }
}
