package io.debrief.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.opsgenie.OpsgenieReader;
import io.debrief.ingest.testing.Bodies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What APIs list gives the signals their webhooks give, as far as the lists tell the ids. */
class DumpTest {

    private static List<Signal> signals(Dump dump, String thing) {
        return dump.signals(Bodies.json(thing), Bodies.redactor(), "from-list", Bodies.NOW);
    }

    @Test
    void aListedAlertIsTheWebhooksAlert() {
        // Given one alert in both shapes; the list says until when Alertmanager would wait for news
        var common = "'labels':{'alertname':'HighErrorRate','service':'shop','severity':'critical'},"
                + "'annotations':{'summary':'5xx on shop','description':'12 %'},'fingerprint':'ab12cd34ef56ab78',"
                + "'generatorURL':'https://prometheus.example.org/graph','startsAt':'2026-05-01T10:02:00.123Z'";
        var listed = "{" + common + ",'endsAt':'2026-05-01T10:06:00.123Z','updatedAt':'2026-05-01T10:02:00.123Z',"
                + "'receivers':[{'name':'debrief'}],'status':{'inhibitedBy':[],'silencedBy':[],'state':'active'}}";
        var sent = "{'version':'4','status':'firing','alerts':[{" + common + ",'status':'firing',"
                + "'endsAt':'0001-01-01T00:00:00Z'}]}";
        // When
        var ours = signals(Dump.ALERTMANAGER, listed).getFirst();
        var theirs = Bodies.one(new AlertmanagerReader(), "alertmanager", sent, Map.of());
        // Then
        assertThat(ours.id()).isEqualTo(theirs.id());
        assertThat(ours.fold()).isEqualTo(theirs.fold());
        assertThat(ours.keys()).isEqualTo(theirs.keys());
        assertThat(ours.title()).isEqualTo("5xx on shop");
        assertThat(ours.kind()).isEqualTo("alert.fired");
        assertThat(ours.imported()).isTrue();
        assertThat(ours.trust()).isEqualTo("unauthenticated");
        assertThat(ours.receivedAt()).isEqualTo("2026-05-01T10:02:00.123Z");
    }

    @Test
    void anAlertOutOfASavedWebhookIsNotTakenForAListedOne() {
        assertThat(signals(
                        Dump.ALERTMANAGER,
                        "{'labels':{'alertname':'X'},'status':'resolved','startsAt':'2026-05-01T10:02:00Z'}"))
                .isEmpty();
    }

    @Test
    void aListedPageIsOpenedAcknowledgedAndResolved() {
        // When
        var signals = signals(
                Dump.PAGERDUTY,
                "{'id':'PT4KHLK','type':'incident','incident_number':1234,'title':'The server is on fire.',"
                        + "'summary':'[#1234] The server is on fire.','created_at':'2026-05-01T10:00:00Z','status':'resolved',"
                        + "'incident_key':'baf7cf21','urgency':'high','service':{'id':'PIJ90N7','summary':'checkout'},"
                        + "'html_url':'https://subdomain.pagerduty.com/incidents/PT4KHLK',"
                        + "'acknowledgements':[{'at':'2026-05-01T10:03:00Z','acknowledger':{'id':'PXPGF42','type':'user_reference',"
                        + "'summary':'Earline Greenholt'}}],'last_status_change_at':'2026-05-01T10:38:00Z',"
                        + "'last_status_change_by':{'id':'PX1','type':'user_reference','summary':'Kat Osei'}}");
        // Then
        assertThat(signals)
                .extracting(Signal::kind)
                .containsExactly("incident.opened", "incident.acknowledged", "incident.resolved");
        assertThat(signals)
                .extracting(signal -> signal.occurredAt().toString())
                .containsExactly("2026-05-01T10:00:00Z", "2026-05-01T10:03:00Z", "2026-05-01T10:38:00Z");
        assertThat(signals).allSatisfy(signal -> {
            assertThat(signal.keys())
                    .containsExactly("pagerduty:incident:PT4KHLK", "dedup:baf7cf21", "service:checkout");
            assertThat(signal.title()).isEqualTo("The server is on fire.");
            assertThat(signal.receivedAt()).isEqualTo(signal.occurredAt());
        });
        assertThat(signals.get(1).actor().name()).isEqualTo("Earline Greenholt");
        assertThat(signals).extracting(Signal::status).containsExactly("triggered", "acknowledged", "resolved");
    }

    @Test
    void anIncidentAndItsLogEntriesSayWhatHappenedOnce() {
        // Given
        var incident =
                "'id':'PT4KHLK','summary':'[#1234] On fire','html_url':'https://x.pagerduty.com/incidents/PT4KHLK'";
        var listed = signals(
                Dump.PAGERDUTY,
                "{" + incident + ",'type':'incident','created_at':'2026-05-01T10:00:00Z','status':'triggered'}");
        // When
        var entry = signals(
                Dump.PAGERDUTY,
                "{'id':'R02XRV1KDKFZ','type':'trigger_log_entry','summary':'Triggered through the API.',"
                        + "'created_at':'2026-05-01T10:00:00Z','agent':{'id':'PS1','type':'service_reference','summary':'checkout'},"
                        + "'channel':{'type':'api'},'service':{'id':'PS1','summary':'checkout'},'incident':{" + incident
                        + ",'type':'incident_reference'}}");
        // Then
        assertThat(entry).hasSize(1);
        assertThat(entry.getFirst().id()).isEqualTo(listed.getFirst().id());
        assertThat(entry.getFirst().services()).containsExactly("checkout");
    }

    @Test
    void aNoteAndAnUnknownLogEntryKeepTheirOwnIds() {
        // Given
        var incident = "'incident':{'id':'PT4KHLK','type':'incident_reference','summary':'[#1234] On fire'}";
        // When
        var note = signals(
                        Dump.PAGERDUTY,
                        "{'id':'R1','type':'annotate_log_entry','created_at':'2026-05-01T10:10:00Z','summary':'Note added',"
                                + "'channel':{'type':'note','summary':'Failover started'},'agent':{'id':'P1','type':'user_reference',"
                                + "'summary':'Kat'}," + incident + "}")
                .getFirst();
        var paged = signals(
                        Dump.PAGERDUTY,
                        "{'id':'R2','type':'notify_log_entry','created_at':'2026-05-01T10:01:00Z','summary':'Notified Kat by SMS',"
                                + incident + "}")
                .getFirst();
        // Then
        assertThat(note.kind()).isEqualTo("note.added");
        assertThat(note.text()).isEqualTo("Failover started");
        assertThat(note.fold()).isEqualTo("pagerduty|R1");
        assertThat(note.keys()).contains("pagerduty:incident:PT4KHLK");
        assertThat(paged.kind()).isEqualTo("other");
        assertThat(paged.text()).isEqualTo("Notified Kat by SMS");
        assertThat(paged.fold()).isEqualTo("pagerduty|R2");
    }

    @Test
    void theCreationOfAListedOpsgenieAlertIsTheWebhooks() {
        // Given
        var listed = "{'id':'70413a06','tinyId':'1791','alias':'event_573','message':'Our servers are in danger',"
                + "'status':'closed','acknowledged':true,'tags':['service:shop'],'createdAt':'2026-05-01T10:00:00.104Z',"
                + "'updatedAt':'2026-05-01T10:40:00.200Z','source':'Isengard','owner':'kat@example.com','priority':'P1',"
                + "'report':{'ackTime':15702,'closeTime':60503,'acknowledgedBy':'lee@example.com','closedBy':'kat@example.com'}}";
        var sent = "{'action':'Create','integrationName':'Webhook','alert':{'alertId':'70413a06','tinyId':'1791',"
                + "'alias':'event_573','message':'Our servers are in danger','tags':['service:shop'],"
                + "'createdAt':1777629600104,'updatedAt':1777629600104000000,'source':'Isengard','priority':'P1'}}";
        // When
        var ours = signals(Dump.OPSGENIE, listed);
        var theirs = Bodies.one(new OpsgenieReader(), "opsgenie", sent, Map.of());
        // Then
        assertThat(ours)
                .extracting(Signal::kind)
                .containsExactly("incident.opened", "incident.acknowledged", "incident.resolved");
        assertThat(ours.getFirst().id()).isEqualTo(theirs.id());
        assertThat(ours.getFirst().keys()).isEqualTo(theirs.keys());
        assertThat(ours.get(1).occurredAt()).isEqualTo("2026-05-01T10:00:15.806Z");
        assertThat(ours.get(1).actor().name()).isEqualTo("lee@example.com");
        assertThat(ours.get(2).occurredAt()).isEqualTo("2026-05-01T10:01:00.607Z");
        assertThat(ours.get(2).status()).isEqualTo("closed");
    }

    @Test
    void aClosedAlertWithoutAReportClosedWhenItLastChanged() {
        var signals = signals(
                Dump.OPSGENIE,
                "{'id':'a','tinyId':'1','message':'m','status':'closed','createdAt':'2026-05-01T10:00:00Z',"
                        + "'updatedAt':'2026-05-01T10:40:00Z','priority':'P3'}");
        assertThat(signals).extracting(Signal::kind).containsExactly("alert.fired", "alert.resolved");
        assertThat(signals.get(1).occurredAt()).isEqualTo("2026-05-01T10:40:00Z");
    }

    private static final String INCIDENT_IO = "{'id':'01FDAG4SAP5TYPT98WGR2N7W91','name':'Checkout is down',"
            + "'reference':'INC-123','mode':'standard','visibility':'%s','created_at':'2026-05-01T10:00:00Z',"
            + "'updated_at':'2026-05-02T09:00:00Z','permalink':'https://app.incident.io/incidents/123',"
            + "'slack_channel_id':'C02AW36C1M5','slack_channel_name':'inc-123','severity':{'name':'Major'},"
            + "'incident_status':{'name':'Closed','category':'closed'},'incident_type':{'name':'Production'},"
            + "'creator':{'user':{'id':'01U','name':'Lisa Karlin','slack_user_id':'U02'}},'incident_timestamp_values':["
            + "{'incident_timestamp':{'name':'Resolved at'},'value':{'value':'2026-05-01T10:50:00Z'}},"
            + "{'incident_timestamp':{'name':'Closed at'},'value':{'value':'2026-05-01T11:30:00Z'}}]}";

    @Test
    void aListedIncidentOpensAndEnds() {
        // When
        var signals = signals(Dump.INCIDENT_IO, INCIDENT_IO.formatted("public"));
        // Then
        assertThat(signals).extracting(Signal::kind).containsExactly("incident.opened", "incident.resolved");
        assertThat(signals.getFirst().occurredAt()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(signals.getFirst().actor().name()).isEqualTo("Lisa Karlin");
        assertThat(signals.get(1).occurredAt()).isEqualTo("2026-05-01T11:30:00Z");
        assertThat(signals).allSatisfy(signal -> {
            assertThat(signal.title()).isEqualTo("Checkout is down");
            assertThat(signal.keys())
                    .contains("incidentio:incident:01FDAG4SAP5TYPT98WGR2N7W91", "slack:channel:C02AW36C1M5");
            assertThat(signal.labels()).doesNotContainKey("channelType");
        });
    }

    @Test
    void aListTakenLaterSaysTheSame() {
        var later = INCIDENT_IO.formatted("public").replace("2026-05-02T09", "2026-06-09T09");
        assertThat(signals(Dump.INCIDENT_IO, later))
                .extracting(Signal::id)
                .isEqualTo(signals(Dump.INCIDENT_IO, INCIDENT_IO.formatted("public")).stream()
                        .map(Signal::id)
                        .toList());
    }

    @Test
    void aPrivateIncidentStaysAmongItsOwn() {
        assertThat(signals(Dump.INCIDENT_IO, INCIDENT_IO.formatted("private")))
                .allSatisfy(signal -> assertThat(signal.labels()).containsEntry("channelType", "group"));
    }

    @Test
    void anUpdateIsOfItsIncident() {
        // When
        var update = signals(
                        Dump.INCIDENT_IO,
                        "{'id':'01FCNDV6P870EA6S7TK1DSYDG0','incident_id':'01FDAG','created_at':'2026-05-01T10:20:00Z',"
                                + "'message':'We are failing over','new_incident_status':{'name':'Fixing','category':'live'},"
                                + "'updater':{'user':{'id':'01U','name':'Lisa Karlin'}}}")
                .getFirst();
        // Then
        assertThat(update.kind()).isEqualTo("incident.updated");
        assertThat(update.text()).isEqualTo("We are failing over");
        assertThat(update.status()).isEqualTo("fixing");
        assertThat(update.keys()).containsExactly("incidentio:incident:01FDAG");
        assertThat(update.actor().name()).isEqualTo("Lisa Karlin");
        assertThat(update.occurredAt()).isEqualTo("2026-05-01T10:20:00Z");
    }

    @Test
    void secretsInListsGoLikeAllOthers() {
        var signal = signals(
                        Dump.OPSGENIE,
                        "{'id':'a','tinyId':'1','message':'key AKIAQYLPMN5HFIQR7XYA leaked','createdAt':'2026-05-01T10:00:00Z'}")
                .getFirst();
        assertThat(signal.title() + signal.raw()).doesNotContain("AKIAQYLPMN5HFIQR7XYA");
        assertThat(signal.redactions()).isNotEmpty();
    }

    @Test
    void nothingIsTakenForAnotherToolsThings() {
        for (var thing : List.of("{}", "[]", "7", "{'id':'x'}", "{'type':'incident'}", "{'labels':{}}")) {
            for (var dump : Dump.values()) {
                assertThat(dump.holds(Bodies.json(thing)))
                        .as(dump + " " + thing)
                        .isFalse();
            }
        }
    }
}
