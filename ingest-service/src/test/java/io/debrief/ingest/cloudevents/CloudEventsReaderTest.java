package io.debrief.ingest.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.pagerduty.PagerDutyReader;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.testing.Bodies;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsReaderTest {

    private static final Reader READER = new CloudEventsReader(
            data -> data.path("event").has("event_type") ? Optional.of(new PagerDutyReader()) : Optional.empty());

    @ParameterizedTest(name = "version {0}")
    @ValueSource(strings = {"1.0", "0.3"})
    void aStructuredEventIsIdentifiedWithinItsSource(String version) {
        // When
        var signal = read("{'specversion':'" + version + "','id':'7','source':'/shop','type':'com.acme.flag','subject':"
                + "'new-cart','time':'2026-05-01T12:02:00+02:00','region':'eu','attempt':3,'service':'cart','incident':'INC-4',"
                + "'data':{'title':'Flag on','description':'by Ana','severity':'warning'}}");
        // Then
        assertThat(signal.title()).isEqualTo("new-cart");
        assertThat(signal.text()).isEqualTo("Flag on\nby Ana");
        assertThat(signal.fold()).isEqualTo("cloudevents|/shop|7");
        assertThat(signal.providerId()).isEqualTo("7");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.severity()).isEqualTo("warning");
        assertThat(signal.kind()).isEqualTo("other");
        assertThat(signal.keys()).contains("service:cart", "incident:INC-4");
        assertThat(signal.labels()).containsEntry("ce-region", "eu").containsEntry("ce-attempt", "3");
    }

    @Test
    void aBinaryEventHasItsAttributesInHeaders() {
        // When
        var signal = Bodies.signals(
                        READER,
                        "cloudevents",
                        Bodies.json("{'message':'hello'}"),
                        Map.of(
                                "ce-specversion", "1.0",
                                "ce-id", "8",
                                "ce-source", "/shop",
                                "ce-type", "com.acme.note",
                                "ce-subject", "caf%C3%A9"))
                .getFirst();
        // Then
        assertThat(signal.title()).isEqualTo("café");
        assertThat(signal.text()).isEqualTo("hello");
        assertThat(signal.timeFrom()).isEqualTo("receipt");
    }

    @Test
    void aBatchIsReadEventByEventAndABadOneDoesNotHarmTheOthers() {
        // When
        var reading = Bodies.read(
                READER,
                Bodies.json("[{'specversion':'1.0','id':'1','source':'s','type':'t'},{'specversion':'1.0','id':'2'},"
                        + "{'specversion':'1.0','id':'3','source':'s','type':'t'}]"),
                Map.of());
        // Then
        assertThat(reading.drafts()).hasSize(2);
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(one -> assertThat(one.part().path("id").asText()).isEqualTo("2"));
        assertThat(Bodies.read(READER, Bodies.json("[]"), Map.of()).ignored()).isEqualTo("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'1','source':'s','type':'t'}",
                "{'specversion':'0.1','id':'1','source':'s','type':'t'}",
                "{'specversion':'1.0','source':'s','type':'t'}",
                "{'specversion':'1.0','id':'1','type':'t'}",
                "{'specversion':'1.0','id':'1','source':'s'}",
                "'a text'",
                "7"
            })
    void whatIsNoEventIsKeptAside(String body) {
        assertThat(Bodies.read(READER, Bodies.json(body), Map.of()).unreadable())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "dev.cdevents.service.deployed.0.1.1,deploy.succeeded",
        "dev.cdevents.incident.detected.0.2.0,alert.fired",
        "dev.cdevents.incident.resolved.0.2.0,alert.resolved",
        "deploy.failed,deploy.failed",
        "com.acme.deployed,other"
    })
    void aTypeThatIsKnownHasItsKind(String type, String kind) {
        assertThat(read("{'specversion':'1.0','id':'1','source':'s','type':'" + type + "'}")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void encodedDataIsReadAndItsSecretsAreTakenOut() {
        // Given
        var data = Base64.getEncoder()
                .encodeToString(
                        "{\"title\":\"inner\",\"password\":\"hunter2hunter2\"}".getBytes(StandardCharsets.UTF_8));
        // When
        var signal = read("{'specversion':'1.0','id':'1','source':'s','type':'t','data_base64':'" + data + "'}");
        // Then
        assertThat(signal.text()).contains("inner");
        assertThat(signal.title() + signal.text() + signal.labels()).doesNotContain("hunter2hunter2");
    }

    @Test
    void dataThatIsAnothersBodyIsReadAsThat() {
        // When
        var signal = read(
                "{'specversion':'1.0','id':'1','source':'relay','type':'t','data':{'event':{'id':'E','event_type':"
                        + "'incident.triggered','occurred_at':'2026-05-01T10:02:00Z','data':{'type':'incident','id':'PX','title':'Down'}}}}");
        // Then
        assertThat(signal.kind()).isEqualTo("incident.opened");
        assertThat(signal.keys()).contains("pagerduty:incident:PX");
        assertThat(signal.labels()).containsEntry("ce-source", "relay");
    }

    @Test
    void dataThatIsATextIsTheText() {
        assertThat(read("{'specversion':'1.0','id':'1','source':'s','type':'t','data':'just words'}")
                        .text())
                .isEqualTo("just words");
    }

    private static Signal read(String body) {
        return Bodies.one(READER, "cloudevents", body, Map.of());
    }
}
