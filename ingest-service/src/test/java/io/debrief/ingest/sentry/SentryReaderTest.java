package io.debrief.ingest.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentryReaderTest {

    private static final String SENT = "1777629780";
    private static final String ISSUE = "{'action':'%s','actor':{'type':'user','id':'1','name':'Ana'},'data':{'issue':"
            + "{'id':'77','shortId':'SHOP-1','title':'TypeError','culprit':'cart.js','level':'error','status':'unresolved',"
            + "'project':{'slug':'shop'},'firstSeen':'2026-05-01T10:02:00Z','lastSeen':'2026-05-01T11:02:00Z',"
            + "'permalink':null,'web_url':'https://sentry.example/77'}}}";

    @ParameterizedTest(name = "issue {0} is {1} at {2}")
    @CsvSource({
        "created,alert.fired,2026-05-01T10:02:00Z",
        "unresolved,alert.fired,2026-05-01T10:03:00Z",
        "resolved,alert.resolved,2026-05-01T10:03:00Z",
        "assigned,other,2026-05-01T10:03:00Z",
        "ignored,other,2026-05-01T10:03:00Z",
        "archived,other,2026-05-01T10:03:00Z"
    })
    void onlyACreationHasTheTimeOfTheIssue(String action, String kind, String at) {
        // When
        var signal = read("issue", ISSUE.formatted(action));
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.occurredAt()).isEqualTo(at);
        assertThat(signal.keys()).containsExactly("sentry:fingerprint:issue:77", "sentry:issue:77", "service:shop");
        assertThat(signal.severity()).isEqualTo("error");
        assertThat(signal.actor().kind()).isEqualTo("person");
        assertThat(signal.links()).extracting("href").containsExactly("https://sentry.example/77");
    }

    @Test
    void withoutATimestampHeaderTheReceiptStands() {
        assertThat(Bodies.one(
                                new SentryReader(),
                                "sentry",
                                ISSUE.formatted("resolved"),
                                Map.of("Sentry-Hook-Resource", "issue"))
                        .timeFrom())
                .isEqualTo("receipt");
    }

    @Test
    void anEventAlertIsIdentifiedByItsEvent() {
        // When
        var signal = read(
                "event_alert",
                "{'action':'triggered','data':{'triggered_rule':'5xx','event':{'event_id':'e1','title':'Boom',"
                        + "'datetime':'2026-05-01T10:02:00.5Z','issue_id':'77','level':'fatal','environment':'prod',"
                        + "'tags':[['release','1.2'],['browser','x']],'web_url':'https://sentry.example/e1',"
                        + "'url':'https://sentry.example/api/0/projects/acme/shop/events/e1/'}}}");
        // Then
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.fold()).isEqualTo("sentry|event|e1");
        assertThat(signal.severity()).isEqualTo("critical");
        assertThat(signal.services()).containsExactly("shop");
        assertThat(signal.labels()).containsEntry("rule", "5xx").containsEntry("release", "1.2");
        assertThat(signal.keys()).contains("sentry:issue:77");
    }

    @ParameterizedTest(name = "metric alert {0} is {1} by {2}")
    @CsvSource({
        "critical,alert.fired,event,critical",
        "warning,alert.fired,event,warning",
        "resolved,alert.resolved,receipt,"
    })
    void aResolvedMetricThatDoesNotSayWhenIsNotGivenItsStart(
            String action, String kind, String timeFrom, String severity) {
        // When
        var signal = Bodies.one(
                new SentryReader(),
                "sentry",
                "{'action':'" + action
                        + "','data':{'description_title':'Errors','description_text':'a\\\\nb','metric_alert':"
                        + "{'id':'4','identifier':'1','title':'Marmot','date_detected':'2026-05-01T10:02:00Z',"
                        + "'date_closed':null,'projects':['shop'],'alert_rule':{'name':'r'}}}}",
                Map.of("Sentry-Hook-Resource", "metric_alert"));
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.timeFrom()).isEqualTo(timeFrom);
        assertThat(signal.severity()).isEqualTo(severity);
        assertThat(signal.text()).isEqualTo("a\nb");
        assertThat(signal.keys()).containsExactly("sentry:fingerprint:metric:4", "service:shop");
    }

    @Test
    void aCommentsLifeIsOneLineAndADeletionKeepsNoText() {
        // Given
        var comment =
                "{'action':'%s','actor':{'type':'user','id':1,'name':'Ana'},'data':{'comment_id':5,'issue_id':'77',"
                        + "'project_slug':'shop','timestamp':'2026-05-01T10:02:00Z','comment':'looking at it'}}";
        // When
        var created = read("comment", comment.formatted("created"));
        var updated = read("comment", comment.formatted("updated"));
        var deleted = read("comment", comment.formatted("deleted"));
        // Then
        assertThat(created.kind()).isEqualTo("note.added");
        assertThat(updated.fold()).isEqualTo(created.fold()).isEqualTo(deleted.fold());
        assertThat(updated.id()).isNotEqualTo(created.id());
        assertThat(deleted.kind()).isEqualTo("message.deleted");
        assertThat(deleted.title() + deleted.text() + deleted.raw()).doesNotContain("looking");
    }

    @Test
    void theLegacyPluginsFractionsOfASecondAreRead() {
        // When
        var signal = Bodies.one(
                new SentryReader(),
                "sentry",
                "{'id':'77','project_slug':'shop','message':'','level':'warning','culprit':'x','url':'https://sentry.example/77/',"
                        + "'event':{'event_id':'e9','title':'Slow','timestamp':1777629720.873,'tags':[['a','b']]}}",
                Map.of());
        // Then
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00.873Z");
        assertThat(signal.title()).isEqualTo("Slow");
        assertThat(signal.status()).isEqualTo("warning");
        assertThat(signal.keys()).contains("sentry:issue:77");
    }

    @Test
    void anInstallationIsKeptBeside() {
        // When
        var signal = read("installation", "{'action':'deleted','data':{'installation':{'uuid':'u1'}}}");
        // Then
        assertThat(signal.kind()).isEqualTo("other");
        assertThat(signal.status()).isEqualTo("deleted");
    }

    private static Signal read(String resource, String body) {
        return Bodies.one(
                new SentryReader(),
                "sentry",
                body,
                Map.of(
                        "Sentry-Hook-Resource",
                        resource,
                        "Sentry-Hook-Timestamp",
                        SENT,
                        "Request-ID",
                        "r-" + body.hashCode()));
    }
}
