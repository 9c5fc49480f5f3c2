package io.debrief.ingest.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerDutyReaderTest {

    @Test
    void anOpenedIncidentHasTheKeysOthersKnowItBy() {
        var signal = incident("incident.triggered");
        assertThat(signal.kind()).isEqualTo("incident.opened");
        assertThat(signal.title()).isEqualTo("Checkout errors");
        assertThat(signal.keys()).containsExactly("pagerduty:incident:PX", "dedup:d1e2", "service:checkout");
        assertThat(signal.labels()).containsEntry("urgency", "high").containsEntry("priority", "P1");
        assertThat(signal.severity()).isEqualTo("critical");
        assertThat(signal.status()).isEqualTo("triggered");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:03:00.123Z");
        assertThat(signal.fold()).isEqualTo("pagerduty|01A");
        assertThat(signal.actor().kind()).isEqualTo("person");
        assertThat(signal.actor().id()).isEqualTo("PU1");
        assertThat(signal.links()).extracting("href").containsExactly("https://acme.pagerduty.com/incidents/PX");
    }

    @ParameterizedTest
    @CsvSource({
        "incident.acknowledged,incident.acknowledged",
        "incident.resolved,incident.resolved",
        "incident.escalated,incident.escalated",
        "incident.reassigned,incident.updated",
        "incident.reopened,incident.updated",
        "incident.responder.added,incident.updated",
        "incident.priority_updated,incident.updated",
        "incident.custom_field_values.updated,field.set",
        "incident.workflow.started,other",
        "service.updated,other",
        "incident.something_new,other"
    })
    void everyEventTypeHasItsKind(String type, String kind) {
        assertThat(incident(type).kind()).isEqualTo(kind);
    }

    @Test
    void aNoteIsAboutItsIncident() {
        var signal = read("{'event':{'id':'01B','event_type':'incident.annotated','occurred_at':'2026-05-01T10:09:00Z',"
                + "'agent':null,'data':{'type':'incident_note','id':'N1','content':'rolled back','incident':{'id':'PX',"
                + "'summary':'Checkout errors','html_url':'https://acme.pagerduty.com/incidents/PX'}}}}");
        assertThat(signal.kind()).isEqualTo("note.added");
        assertThat(signal.text()).isEqualTo("rolled back");
        assertThat(signal.title()).isEqualTo("Checkout errors");
        assertThat(signal.keys()).containsExactly("pagerduty:incident:PX");
        assertThat(signal.actor().kind()).isEqualTo("system");
    }

    @Test
    void theSameEventAgainIsTheSameSignal() {
        assertThat(incident("incident.triggered").id())
                .isEqualTo(incident("incident.triggered").id());
    }

    @Test
    void aPingConcernsNobodyAndAnotherShapeIsUnreadable() {
        assertThat(Bodies.read(new PagerDutyReader(), Bodies.json("{'event':{'event_type':'pagey.ping'}}"), Map.of())
                        .ignored())
                .isEqualTo("ping");
        assertThat(Bodies.read(new PagerDutyReader(), Bodies.json("{'event':{}}"), Map.of())
                        .unreadable())
                .hasSize(1);
    }

    private static Signal incident(String type) {
        return read("""
                {'event':{'id':'01A','event_type':'%s','occurred_at':'2026-05-01T10:03:00.123Z',
                 'agent':{'id':'PU1','type':'user_reference','summary':'Kat Osei'},
                 'data':{'type':'incident','id':'PX','number':4,'status':'triggered','title':'Checkout errors',
                  'incident_key':'d1e2','urgency':'high','priority':{'summary':'P1'},'service':{'summary':'checkout'},
                  'html_url':'https://acme.pagerduty.com/incidents/PX'}}}""".formatted(type));
    }

    private static Signal read(String body) {
        var signals = Bodies.signals(new PagerDutyReader(), "pagerduty", Bodies.json(body), Map.of());
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }
}
