package io.debrief.ingest.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackReaderTest {

    private static final String TS = "1777629720.000100";

    @Test
    void aMessageIsALineOfItsChannel() {
        var signal = one(message("'text':'checkout is &lt;down&gt;, see <https://x.example/d|dash> <@U2> &amp;lt;'"));
        assertThat(signal.kind()).isEqualTo("message.posted");
        assertThat(signal.fold()).isEqualTo("slack|T1|C1|" + TS);
        assertThat(signal.text()).isEqualTo("checkout is <down>, see dash (https://x.example/d) <@U2> &lt;");
        assertThat(signal.keys()).containsExactly("slack:channel:C1");
        assertThat(signal.labels()).containsEntry("channelType", "channel");
        assertThat(signal.actor().id()).isEqualTo("U1");
        assertThat(signal.actor().kind()).isEqualTo("person");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00.000100Z");
        assertThat(signal.links()).extracting("href").containsExactly("https://x.example/d");
        assertThat(signal.raw()).doesNotContain("envelope-token");
    }

    @Test
    void aReplyKnowsItsThread() {
        var reply = one(message("'text':'yes','thread_ts':'1777629000.000100'"));
        var parent = one(message("'text':'anyone?','thread_ts':'" + TS + "'"));
        assertThat(reply.keys()).containsExactly("slack:channel:C1", "slack:thread:C1:1777629000.000100");
        assertThat(reply.thread()).isEqualTo("slack|T1|C1|1777629000.000100");
        assertThat(parent.thread()).isNull();
        assertThat(parent.keys()).containsExactly("slack:channel:C1");
    }

    @Test
    void aMentionIsTheMessageItStandsIn() {
        var mention = event("{'type':'app_mention','user':'U1','text':'hey','ts':'" + TS + "','channel':'C1'}");
        assertThat(one(mention).id()).isEqualTo(one(message("'text':'hey'")).id());
    }

    @Test
    void anEditIsARevisionWithoutTheOldText() {
        var signal = one(event("""
                {'type':'message','subtype':'message_changed','channel':'C1','channel_type':'group','hidden':true,
                 'ts':'1777629800.000200','message':{'text':'new words','user':'U1','ts':'%s','thread_ts':'1777629000.000100'},
                 'previous_message':{'text':'old words','user':'U1','ts':'%s'}}""".formatted(TS, TS)));
        assertThat(signal.kind()).isEqualTo("message.edited");
        assertThat(signal.fold()).isEqualTo("slack|T1|C1|" + TS);
        assertThat(signal.revises().fold()).isEqualTo(signal.fold());
        assertThat(signal.revises().at()).isEqualTo("2026-05-01T10:02:00.000100Z");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:03:20.000200Z");
        assertThat(signal.text()).isEqualTo("new words");
        assertThat(signal.raw()).contains("new words").doesNotContain("old words");
        assertThat(signal.labels()).containsEntry("channelType", "group");
        assertThat(signal.keys()).contains("slack:thread:C1:1777629000.000100");
        assertThat(signal.id()).isNotEqualTo(one(message("'text':'old words'")).id());
    }

    @Test
    void anUnfurledLinkIsNoEdit() {
        var reading = Bodies.read(
                reader(),
                event("{'type':'message','subtype':'message_changed','channel':'C1','ts':'1777629800.000200',"
                        + "'message':{'text':'same','ts':'" + TS + "','attachments':[{'text':'card'}]},"
                        + "'previous_message':{'text':'same','ts':'" + TS + "'}}"),
                Map.of());
        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.ignored()).isEqualTo("unfurl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'message','subtype':'message_deleted','channel':'C1','ts':'1777629900.000300',"
                        + "'deleted_ts':'1777629720.000100','previous_message':{'text':'secret words','ts':'1777629720.000100'}}",
                "{'type':'message','subtype':'message_changed','channel':'C1','ts':'1777629900.000300',"
                        + "'message':{'subtype':'tombstone','text':'This message was deleted.','ts':'1777629720.000100'},"
                        + "'previous_message':{'text':'secret words','ts':'1777629720.000100'}}"
            })
    void aDeletionCarriesNoText(String event) {
        var signal = one(event(event));
        assertThat(signal.kind()).isEqualTo("message.deleted");
        assertThat(signal.fold()).isEqualTo("slack|T1|C1|" + TS);
        assertThat(signal.revises().fold()).isEqualTo(signal.fold());
        assertThat(signal.toString()).doesNotContain("secret words");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:05:00.000300Z");
    }

    @Test
    void aReactionDecoratesItsMessage() {
        var signal = one(event("{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'type':'message',"
                + "'channel':'C1','ts':'" + TS + "'},'item_user':'U1','event_ts':'1777629730.000000'}"));
        assertThat(signal.kind()).isEqualTo("reaction.added");
        assertThat(signal.revises().fold()).isEqualTo("slack|T1|C1|" + TS);
        assertThat(signal.fold()).isNotEqualTo(signal.revises().fold());
        assertThat(signal.labels()).containsEntry("reaction", "eyes");
    }

    @Test
    void aPinCarriesNoneOfItsMessagesText() {
        var signal =
                one(event("{'type':'pin_added','user':'U2','channel_id':'C1','item':{'type':'message','channel':'C1',"
                        + "'message':{'ts':'" + TS + "','text':'pinned words'}},'event_ts':'1777629730.000000'}"));
        assertThat(signal.kind()).isEqualTo("message.pinned");
        assertThat(signal.revises().fold()).isEqualTo("slack|T1|C1|" + TS);
        assertThat(signal.toString()).doesNotContain("pinned words");
    }

    @Test
    void channelsAreNamedByTheirTitles() {
        var created =
                one(event("{'type':'channel_created','channel':{'id':'C9','name':'inc-checkout','created':1777629700,"
                        + "'creator':'U1'},'event_ts':'1777629700.000100'}"));
        assertThat(created.kind()).isEqualTo("channel.created");
        assertThat(created.title()).isEqualTo("inc-checkout");
        assertThat(created.keys()).containsExactly("slack:channel:C9");
        var renamed = one(
                event("{'type':'channel_rename','channel':{'id':'C9','name':'inc-pay'},'event_ts':'1777629800.1'}"));
        assertThat(renamed.kind()).isEqualTo("channel.renamed");
        assertThat(renamed.title()).isEqualTo("inc-pay");
        var archived = one(event("{'type':'channel_archive','channel':'C9','user':'U1','event_ts':'1777629900.1'}"));
        assertThat(archived.kind()).isEqualTo("channel.archived");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'message','channel':'D1','channel_type':'im','user':'U1','text':'x','ts':'1777629720.000100'}",
                "{'type':'message','channel':'G1','channel_type':'mpim','user':'U1','text':'x','ts':'1777629720.000100'}",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'channel':'D1','ts':'1777629720.000100'}}",
                "{'type':'message','subtype':'channel_join','channel':'C1','user':'U1','ts':'1777629720.000100'}",
                "{'type':'message','channel':'C1','app_id':'A1','bot_id':'B1','text':'own','ts':'1777629720.000100'}"
            })
    void whatConcernsNobodyIsNotKept(String event) {
        var reading = Bodies.read(reader(), event(event), Map.of());
        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.ignored()).isNotNull();
    }

    @Test
    void botsAreBotsAndTheirBlocksAreRead() {
        var signal =
                one(event("{'type':'message','channel':'C1','bot_id':'B7','bot_profile':{'name':'deploybot'},'text':'',"
                        + "'ts':'" + TS
                        + "','blocks':[{'type':'section','text':{'type':'mrkdwn','text':'Deployed *checkout*'}}]}"));
        assertThat(signal.actor().kind()).isEqualTo("bot");
        assertThat(signal.actor().name()).isEqualTo("deploybot");
        assertThat(signal.text()).isEqualTo("Deployed *checkout*");
    }

    @Test
    void theChallengeIsEchoedAndLimitsLeaveAGap() {
        var challenge = Bodies.read(reader(), Bodies.json("{'type':'url_verification','challenge':'abc'}"), Map.of());
        assertThat(challenge.challenge()).isEqualTo("abc");
        var gap = one(Bodies.json("{'type':'app_rate_limited','team_id':'T1','minute_rate_limited':1777629720}"));
        assertThat(gap.kind()).isEqualTo("source.gap");
        assertThat(gap.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
    }

    @Test
    void anUnknownEventIsKept() {
        assertThat(one(event("{'type':'emoji_changed','event_ts':'1777629720.000100'}"))
                        .kind())
                .isEqualTo("other");
    }

    private static Signal one(JsonNode body) {
        var signals = Bodies.signals(reader(), "slack", body, Map.of());
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }

    private static JsonNode message(String fields) {
        return event("{'type':'message','channel':'C1','channel_type':'channel','user':'U1','ts':'" + TS + "'," + fields
                + "}");
    }

    private static JsonNode event(String event) {
        return Bodies.json("{'token':'envelope-token','team_id':'T1','api_app_id':'A1','type':'event_callback',"
                + "'event_id':'Ev1','event_time':1777629720,'event':" + event + "}");
    }

    private static SlackReader reader() {
        return new SlackReader(Names.none());
    }
}
