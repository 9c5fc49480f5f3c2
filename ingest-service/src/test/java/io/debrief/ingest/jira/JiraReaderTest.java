package io.debrief.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraReaderTest {

    private static final String AT = "'timestamp':1777629720000,'user':{'accountId':'u1','displayName':'Ana'}";
    private static final String ISSUE = "'issue':{'id':'10040','key':'SHOP-41','self':"
            + "'https://acme.atlassian.example/rest/api/2/issue/10040','fields':{'summary':'Cart is slow','status':{'name':"
            + "'In Progress'},'priority':{'name':'High'},'components':[{'name':'cart'}],'labels':['a','b'],"
            + "'description':'long ago','created':'2026-04-01T10:00:00.000-0800'}}";

    @ParameterizedTest(name = "{0} {1} with {2}: {3} is {4}")
    @CsvSource(
            nullValues = "null",
            value = {
                "jira:issue_created,issue_created,null,null,ticket.opened",
                "jira:issue_updated,issue_generic,status,Done,ticket.updated",
                "jira:issue_updated,issue_generic,resolution,Done,ticket.closed",
                "jira:issue_updated,issue_generic,resolution,null,ticket.opened",
                "jira:issue_updated,issue_resolved,null,null,ticket.closed",
                "jira:issue_updated,issue_closed,null,null,ticket.closed",
                "jira:issue_updated,issue_reopened,null,null,ticket.opened",
                "jira:issue_updated,issue_assigned,assignee,Ana,ticket.updated",
                "jira:issue_updated,'',summary,x,ticket.updated",
                "jira:issue_deleted,'',null,null,ticket.closed",
                "jira:version_released,'',null,null,ticket.updated"
            })
    void everyEventHasItsKindAndItsOwnTime(String event, String type, String field, String to, String kind) {
        // Given
        var change = field == null
                ? ""
                : ",'changelog':{'id':'5','items':[{'field':'" + field + "','fromString':'before','toString':"
                        + (to == null ? "null" : "'" + to + "'") + "}]}";
        // When
        var signal = read("{'webhookEvent':'" + event + "','issue_event_type_name':'" + type + "'," + AT + "," + ISSUE
                + change + "}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.title()).isEqualTo("Cart is slow");
        assertThat(signal.status()).isEqualTo("in progress");
        assertThat(signal.keys()).containsExactly("jira:issue:SHOP-41", "jira:issue:10040", "service:cart");
        assertThat(signal.links()).extracting("href").containsExactly("https://acme.atlassian.example/browse/SHOP-41");
        assertThat(signal.text())
                .isEqualTo(
                        field == null
                                ? kind.equals("ticket.opened") && event.endsWith("created") ? "long ago" : ""
                                : field + ": before → " + (to == null ? "none" : to));
    }

    @Test
    void aCommentToldTwiceIsOneSignalAndAnEditAnother() {
        // Given a server that tells of a comment as such and as an update of the issue
        var comment = "'comment':{'id':'19','self':'https://acme.atlassian.example/rest/api/2/issue/10040/comment/19',"
                + "'body':'on it\\nreally','author':{'name':'lee','displayName':'Lee'},'created':"
                + "'2026-05-01T10:02:00.000+0000','updated':'2026-05-01T10:02:00.000+0000'}";
        var alone = read("{'webhookEvent':'comment_created','timestamp':1777629720000," + comment + "}");
        var within = read("{'webhookEvent':'jira:issue_updated','issue_event_type_name':'issue_commented'," + AT + ","
                + ISSUE + "," + comment + "}");
        var edited = read("{'webhookEvent':'comment_updated','timestamp':1777630000000," + comment + "}");
        // Then
        assertThat(alone.id()).isEqualTo(within.id());
        assertThat(alone.kind()).isEqualTo("note.added");
        assertThat(alone.title()).isEqualTo("on it");
        assertThat(alone.actor().id()).isEqualTo("lee");
        assertThat(alone.keys()).containsExactly("jira:issue:10040");
        assertThat(edited.fold()).isEqualTo(alone.fold());
        assertThat(edited.id()).isNotEqualTo(alone.id());
    }

    @Test
    void aDeletedCommentKeepsNoText() {
        // When
        var signal = read("{'webhookEvent':'comment_deleted'," + AT
                + ",'comment':{'id':'19','body':'private words','created':'2026-05-01T10:00:00.000+0000'}}");
        // Then
        assertThat(signal.kind()).isEqualTo("message.deleted");
        assertThat(signal.title() + signal.text() + signal.raw()).doesNotContain("private words");
        assertThat(signal.revises().at()).isEqualTo("2026-05-01T10:00:00Z");
    }

    @Test
    void aDocumentOfAtlassiansFormatIsReadAsText() {
        // When
        var signal = read("{'webhookEvent':'comment_created'," + AT + "," + ISSUE + ",'comment':{'id':'20','body':"
                + "{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'Asked '},"
                + "{'type':'mention','attrs':{'text':'@Lee'}}]},{'type':'bulletList','content':[{'type':'listItem','content':"
                + "[{'type':'paragraph','content':[{'type':'text','text':'rolled back'}]}]}]}]}}}");
        // Then
        assertThat(signal.text()).isEqualTo("Asked @Lee\nrolled back");
    }

    @Test
    void sitesWithEqualIdsAreToldApart() {
        // Given
        var one = read("{'webhookEvent':'jira:issue_created'," + AT + "," + ISSUE + "}");
        var other = read("{'webhookEvent':'jira:issue_created'," + AT + "," + ISSUE.replace("acme.", "other.") + "}");
        // Then
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    private static Signal read(String body) {
        return Bodies.one(new JiraReader(), "jira", body, Map.of());
    }
}
