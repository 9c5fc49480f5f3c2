package io.debrief.ingest.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaReaderTest {

    private static final String UNIFIED =
            "{'version':'1','orgId':1,'title':'[FIRING:1] t','state':'alerting','message':'m',"
                    + "'groupKey':'{}:{alertname=#High#}','externalURL':'https://grafana.example/','alerts':[{'status':'firing',"
                    + "'labels':{'alertname':'High','grafana_folder':'Shop','service':'checkout','severity':'critical'},"
                    + "'annotations':{'summary':'Latency high'},'startsAt':'2026-05-01T12:02:00+02:00',"
                    + "'endsAt':'0001-01-01T00:00:00Z','generatorURL':'?orgId=1','fingerprint':'fp1','values':{'A':1.5,'B':2},"
                    + "'silenceURL':'https://grafana.example/silence','panelURL':'https://grafana.example/d/x?viewPanel=1',"
                    + "'dashboardURL':'https://grafana.example/d/x'}]}";

    @Test
    void aUnifiedAlertIsAnAlertOfGrafanasOwn() {
        // When
        var signal = read(UNIFIED.replace('#', '`'));
        // Then
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.title()).isEqualTo("Latency high");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.keys().getFirst()).isEqualTo("grafana:fingerprint:fp1");
        assertThat(signal.keys()).anyMatch(key -> key.startsWith("dedup:")).contains("service:checkout");
        assertThat(signal.labels()).containsEntry("values", "A = 1.5, B = 2").containsEntry("grafana_folder", "Shop");
        assertThat(signal.links())
                .extracting("rel", "href")
                .contains(
                        org.assertj.core.groups.Tuple.tuple("source", "https://grafana.example/?orgId=1"),
                        org.assertj.core.groups.Tuple.tuple("dashboard", "https://grafana.example/d/x"));
        assertThat(signal.test()).isFalse();
    }

    @Test
    void theSameFingerprintFromAlertmanagerIsAnotherAlert() {
        // Given one body read as Grafana's and as Alertmanager's
        var grafana = read(UNIFIED);
        var alertmanager = Bodies.one(new AlertmanagerReader(), "alertmanager", UNIFIED, Map.of());
        // Then
        assertThat(grafana.id()).isNotEqualTo(alertmanager.id());
    }

    @Test
    void theTestButtonMakesATest() {
        assertThat(read(UNIFIED.replace("'alertname':'High'", "'alertname':'TestAlert'"))
                        .test())
                .isTrue();
        assertThat(read("{'ruleId':0,'ruleName':'Test notification','state':'alerting'}")
                        .test())
                .isTrue();
    }

    @ParameterizedTest(name = "legacy {0} is {1}")
    @CsvSource({
        "alerting,alert.fired",
        "no_data,alert.fired",
        "ok,alert.resolved",
        "paused,other",
        "pending,other",
        "OK,alert.resolved"
    })
    void aLegacyStateHasItsKind(String state, String kind) {
        // When
        var signal = legacy(state, 7);
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(state.toLowerCase(java.util.Locale.ROOT));
        assertThat(signal.timeFrom()).isEqualTo("receipt");
        assertThat(signal.title()).isEqualTo("CPU of shop");
        assertThat(signal.text()).isEqualTo("look\ncpu: 97.5");
        assertThat(signal.severity()).isEqualTo("warning");
        assertThat(signal.keys()).containsExactly("grafana:fingerprint:src:rule:7", "service:shop");
        assertThat(signal.links()).isEmpty();
    }

    @Test
    void rulesWithoutAnIdAreToldApart() {
        // Given two legacy bodies that name neither rule
        var one = read("{'ruleName':'','state':'alerting','evalMatches':[],'message':'a'}");
        var other = read("{'ruleName':'','state':'alerting','evalMatches':[],'message':'b'}");
        // Then
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    private static Signal legacy(String state, int rule) {
        return read("{'title':'[X] CPU','ruleId':" + rule + ",'ruleName':'CPU of shop','ruleUrl':'nowhere','state':'"
                + state + "','message':'look','evalMatches':[{'metric':'cpu','value':97.5}],"
                + "'tags':{'severity':'warning','service':'shop'}}");
    }

    private static Signal read(String body) {
        return Bodies.one(new GrafanaReader(), "grafana", body, Map.of());
    }
}
