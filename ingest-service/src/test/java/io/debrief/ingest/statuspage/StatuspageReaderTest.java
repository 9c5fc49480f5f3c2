package io.debrief.ingest.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuspageReaderTest {

    private static final String PAGE =
            "'page':{'id':'p1','status_indicator':'major','status_description':'Partial outage'}";

    @Test
    void theNewsIsTheNewestUpdate() {
        // When
        var signal = incident(
                "{'id':'u2','status':'resolved','body':'It is over.','created_at':'2026-05-01T04:02:30-06:00','display_at':"
                        + "'2026-05-01T04:02:00-06:00','affected_components':[{'name':'Checkout'}]},"
                        + "{'id':'u1','status':'investigating','body':'We look.','created_at':'2026-05-01T03:00:00-06:00'}");
        // Then
        assertThat(signal.kind()).isEqualTo("status.updated");
        assertThat(signal.title()).isEqualTo("Slow checkout");
        assertThat(signal.text()).isEqualTo("It is over.");
        assertThat(signal.status()).isEqualTo("resolved");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.severity()).isEqualTo("error");
        assertThat(signal.fold()).isEqualTo("statuspage|u2");
        assertThat(signal.keys()).containsExactly("statuspage:incident:i1", "service:Checkout");
        assertThat(signal.links()).extracting("href").containsExactly("https://stspg.example/1");
    }

    @Test
    void anIncidentWithoutUpdatesHasTheTimeOfItsOwnChange() {
        assertThat(incident("").occurredAt()).isEqualTo("2026-05-01T10:05:00Z");
        assertThat(incident("").status()).isEqualTo("monitoring");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "operational,info",
        "degraded_performance,warning",
        "partial_outage,error",
        "major_outage,critical",
        "under_maintenance,info"
    })
    void aComponentsStateHasItsSeverity(String state, String severity) {
        // When
        var signal = read("{" + PAGE + ",'component':{'id':'c1','name':'Checkout','status':'" + state
                + "'},'component_update':{'id':'n1','component_id':'c1','old_status':'operational','new_status':'"
                + state
                + "','created_at':'2026-05-01T10:02:00.379Z'}}");
        // Then
        assertThat(signal.title()).isEqualTo("Checkout");
        assertThat(signal.status()).isEqualTo(state);
        assertThat(signal.severity()).isEqualTo(severity);
        assertThat(signal.text()).isEqualTo("operational → " + state);
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00.379Z");
        assertThat(signal.keys()).containsExactly("statuspage:component:c1", "service:Checkout");
    }

    private static Signal incident(String updates) {
        return read("{" + PAGE + ",'incident':{'id':'i1','name':'Slow checkout','status':'monitoring','impact':'major',"
                + "'shortlink':'https://stspg.example/1','created_at':'2026-05-01T09:00:00Z','updated_at':"
                + "'2026-05-01T10:05:00Z','incident_updates':[" + updates + "]}}");
    }

    private static Signal read(String body) {
        return Bodies.one(new StatuspageReader(), "statuspage", body, Map.of());
    }
}
