package io.debrief.ingest.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatadogReaderTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Triggered,alert.fired,triggered,error",
        "Re-Triggered,alert.fired,re-triggered,error",
        "Warn,alert.fired,warn,warning",
        "No Data,alert.fired,no data,error",
        "Renotify,alert.fired,renotify,error",
        "Recovered,alert.resolved,recovered,error",
        "Null,alert.fired,null,error"
    })
    void everyTransitionHasItsKind(String transition, String kind, String status, String severity) {
        // When
        var signal = read("{'id':'1','title':'CPU','alert_type':'error','alert_transition':'" + transition + "'}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(status);
        assertThat(signal.severity()).isEqualTo(severity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[Triggered on {host:web-1}] CPU high | alert.fired | triggered | false",
                "[Recovered] CPU high | alert.resolved | recovered | false",
                "[P1] [Warn] CPU high | alert.fired | warn | false",
                "[TEST] [Triggered] CPU high | alert.fired | triggered | true",
                "Nothing in front | other | | false"
            })
    void theDefaultTemplateTellsItsStateInTheTitle(String title, String kind, String status, boolean test) {
        // When
        var signal = read("{'id':'9','event_type':'query_alert_monitor','date':'1777629720000','title':'" + title
                + "','body':'%%%\\n5xx [![g](https://p.example/i.png)](https://p.example/g) see https://app.example/m/1\\n%%%',"
                + "'org':{'id':'2','name':'acme'}}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(status);
        assertThat(signal.test()).isEqualTo(test);
        assertThat(signal.title()).isEqualTo(title);
        assertThat(signal.text()).isEqualTo("5xx  see https://app.example/m/1");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.labels()).containsEntry("organisation", "acme");
    }

    @Test
    void fieldsAreFoundHoweverTheOwnerSpelledThem() {
        // When
        var signal =
                read("{'ALERT_ID':'m1','alertTransition':'Triggered','event-title':'Disk','last_updated':1777629720,"
                        + "'AGGREG_KEY':'g1','alert_cycle_key':'c1','priority':'P2','tags':'service:cart, env:prod,host:db-1',"
                        + "'text_only_msg':'full','link':'https://app.example/monitors/1','hostname':'$HOSTNAME'}");
        // Then
        assertThat(signal.title()).isEqualTo("Disk");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.keys()).containsExactly("datadog:fingerprint:g1", "datadog:cycle:c1", "service:cart");
        assertThat(signal.severity()).isEqualTo("error");
        assertThat(signal.labels()).containsEntry("env", "prod").containsEntry("host", "db-1");
        assertThat(signal.links()).extracting("href").containsExactly("https://app.example/monitors/1");
    }

    @Test
    void objectsOfAnOwnersTemplateAreLookedInto() {
        // When
        var signal =
                read("{'alert':{'id':'m7','transition':'Recovered','status':'load was below 3 during the last minute'},"
                        + "'event':{'title':'Load','type':'metric'},'date_happened':1777629720}");
        // Then
        assertThat(signal.title()).isEqualTo("Load");
        assertThat(signal.status()).isEqualTo("recovered");
        assertThat(signal.kind()).isEqualTo("alert.resolved");
        assertThat(signal.keys()).containsExactly("datadog:fingerprint:m7");
        assertThat(read("{'title':'[Warn] Load','alert_status':'load was above 3 during the last five minutes'}")
                        .status())
                .isEqualTo("warn");
    }

    @Test
    void whatWasNotFilledInIsNotThere() {
        // When
        var signal = read("{'id':'$ID','date':'$DATE','title':'$EVENT_TITLE','alert_transition':'$ALERT_TRANSITION'}");
        // Then
        assertThat(signal.title()).isEqualTo("Datadog event");
        assertThat(signal.timeFrom()).isEqualTo("receipt");
        assertThat(signal.status()).isNull();
        assertThat(signal.providerId()).isNull();
    }

    @Test
    void alertsThatShareIdAndDateAreToldApart() {
        // Given
        var one = read("{'id':'7','date':'1777629720000','title':'[Triggered] A'}");
        var other = read("{'id':'7','date':'1777629720000','title':'[Triggered] B'}");
        // Then
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    private static Signal read(String body) {
        return Bodies.one(new DatadogReader(), "datadog", body, Map.of());
    }
}
