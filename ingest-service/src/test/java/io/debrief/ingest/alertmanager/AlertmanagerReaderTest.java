package io.debrief.ingest.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.testing.Bodies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerReaderTest {

    private static final String GROUP_KEY = "{}:{alertname=\"HighErrorRate\"}";

    @Test
    void anAlertIsASignalWithItsKeys() {
        var signal = read(group("firing", 0)).getFirst();
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.title()).isEqualTo("HighErrorRate on checkout");
        assertThat(signal.text()).isEqualTo("5xx ratio 12 % for 5 m");
        assertThat(signal.severity()).isEqualTo("critical");
        assertThat(signal.status()).isEqualTo("firing");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.services()).containsExactly("checkout");
        assertThat(signal.labels()).containsEntry("env", "prod").containsEntry("debrief", "open");
        assertThat(signal.keys())
                .containsExactly(
                        "alertmanager:fingerprint:ab12",
                        "dedup:" + Identity.sha256(GROUP_KEY),
                        "service:checkout",
                        "incident:INC-7");
        assertThat(signal.fold()).isEqualTo("alertmanager|ab12|2026-05-01T10:02:00Z|firing");
        assertThat(signal.links()).extracting("rel").contains("source", "runbook");
    }

    @Test
    void theSameNotificationAgainIsTheSameSignalAndANewAnnotationARevision() {
        var first = read(group("firing", 0)).getFirst();
        var again = read(group("firing", 0)).getFirst();
        var body = group("firing", 0);
        ((ObjectNode) body.get("alerts").get(0).get("annotations")).put("description", "5xx ratio 15 % for 9 m");
        var changed = read(body).getFirst();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(changed.id()).isNotEqualTo(first.id());
        assertThat(changed.fold()).isEqualTo(first.fold());
    }

    @Test
    void aResolutionIsAnotherLineAtItsOwnTime() {
        var body = group("resolved", 0);
        ((ObjectNode) body.get("alerts").get(0)).put("endsAt", "2026-05-01T10:47:00Z");
        var signal = read(body).getFirst();
        assertThat(signal.kind()).isEqualTo("alert.resolved");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:47:00Z");
        assertThat(signal.fold()).isEqualTo("alertmanager|ab12|2026-05-01T10:02:00Z|resolved");
    }

    @Test
    void aResolutionWithoutAnEndHasTheTimeOfReceipt() {
        var signal = read(group("resolved", 0)).getFirst();
        assertThat(signal.timeFrom()).isEqualTo("receipt");
        assertThat(signal.occurredAt()).isEqualTo(Bodies.NOW);
    }

    @Test
    void aGroupKeyWithoutLabelsGivesNoDedupKey() {
        for (var key : List.of("{}:{}", "", " ", "{}/{severity=\"page\"}:{}", "5615590933959184469")) {
            var body = group("firing", 0);
            body.put("groupKey", key);
            assertThat(read(body).getFirst().keys()).noneMatch(k -> k.startsWith("dedup:"));
        }
    }

    @Test
    void alertsThatWereCutOffLeaveOneGapHoweverManyAlertmanagersSayIt() {
        var signals = read(group("firing", 12));
        var other = group("firing", 12);
        other.put("externalURL", "http://am-2:9093").put("receiver", "other");
        assertThat(signals).hasSize(2);
        var gap = signals.get(1);
        assertThat(gap.kind()).isEqualTo("source.gap");
        assertThat(gap.labels()).containsEntry("missing", "12");
        assertThat(gap.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(read(other).get(1).id()).isEqualTo(gap.id());
    }

    @Test
    void moreAlertsThanAreReadLeaveAGap() {
        var body = group("firing", 0);
        for (var i = 0; i < AlertmanagerReader.MOST_ALERTS + 1; i++) {
            body.withArray("alerts").add(Bodies.json("{'labels':{'alertname':'A" + i + "'}}"));
        }
        var signals = read(body);
        assertThat(signals).hasSize(AlertmanagerReader.MOST_ALERTS + 1);
        assertThat(signals.getLast().labels()).containsEntry("missing", "2");
    }

    @Test
    void anAlertThatIsNoneIsQuarantinedAlone() {
        var body = group("firing", 0);
        body.withArray("alerts").add("oops");
        var reading = Bodies.read(new AlertmanagerReader(), body, Map.of());
        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.unreadable()).hasSize(1);
        assertThat(reading.unreadable().getFirst().part().asText()).isEqualTo("oops");
    }

    @Test
    void anEmptyGroupConcernsNobodyAndAnotherShapeIsUnreadable() {
        assertThat(Bodies.read(new AlertmanagerReader(), Bodies.json("{'alerts':[]}"), Map.of())
                        .ignored())
                .isEqualTo("empty");
        assertThat(Bodies.read(new AlertmanagerReader(), Bodies.json("{'x':1}"), Map.of())
                        .unreadable())
                .hasSize(1);
        assertThat(Bodies.read(new AlertmanagerReader(), Bodies.json("[1]"), Map.of())
                        .unreadable())
                .hasSize(1);
    }

    private static List<Signal> read(ObjectNode body) {
        return Bodies.signals(new AlertmanagerReader(), "alertmanager", body, Map.of());
    }

    private static ObjectNode group(String status, int truncated) {
        var body = (ObjectNode) Bodies.json("""
                {'version':'4','status':'%s','receiver':'debrief','truncatedAlerts':%d,
                 'externalURL':'http://am-1:9093','commonLabels':{'service':'checkout'},
                 'alerts':[{'status':'%s','fingerprint':'ab12','startsAt':'2026-05-01T10:02:00Z',
                   'endsAt':'0001-01-01T00:00:00Z','generatorURL':'https://prom.example/graph',
                   'labels':{'alertname':'HighErrorRate','severity':'CRITICAL','service':'checkout','env':'prod',
                     'debrief':'open','incident':'INC-7'},
                   'annotations':{'summary':'HighErrorRate on checkout','description':'5xx ratio 12 %% for 5 m',
                     'runbook_url':'https://wiki.example/r'}}]}""".formatted(status, truncated, status));
        return body.put("groupKey", GROUP_KEY);
    }
}
