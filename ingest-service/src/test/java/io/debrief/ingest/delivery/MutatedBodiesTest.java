package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.testing.Bodies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a body holds, no reader throws and no parser breaks: a sender never gets a 5xx for what it sent. */
class MutatedBodiesTest {

    private static final SourceTypes TYPES = Catalogue.shipped();

    private static final List<String> SHAPES = List.of(
            "{'status':'firing','groupKey':'{}:{a=b}','truncatedAlerts':2,'alerts':[{'status':'resolved','fingerprint':'f',"
                    + "'startsAt':'2026-05-01T10:02:00Z','endsAt':'x','labels':{'alertname':'A'},'annotations':{'summary':'s'}}]}",
            "{'type':'event_callback','team_id':'T1','event_time':1777629720,'authorizations':[{'team_id':'T1'}],'event':"
                    + "{'type':'message','subtype':'message_changed','channel':'C1','ts':'1777629720.1','message':{'text':'a',"
                    + "'ts':'1777629720.0','files':[{'name':'f'}],'blocks':[{'type':'section','text':{'text':'b'}}]},"
                    + "'previous_message':{'text':'c','ts':'1777629720.0'}}}",
            "{'type':'event_callback','event':{'type':'pin_added','channel_id':'C1','item':{'message':{'ts':'1.1'}}}}",
            "{'type':'event_callback','event':{'type':'channel_created','channel':{'id':'C1','name':'n','created':1777629720}}}",
            "{'action':'closed','pull_request':{'id':1,'number':2,'merged':true,'title':'t','head':{'sha':'s'}},'release':{},"
                    + "'repository':{'full_name':'a/b','name':'b','pushed_at':1},'commits':[{'id':'abc','message':'m'}],"
                    + "'comment':{'id':3,'body':'c'},'issue':{'number':1,'labels':[{'name':'l'}]},'deployment':{'id':4}}",
            "{'event':{'id':'1','event_type':'incident.triggered','agent':{'id':'a'},'data':{'type':'incident','id':'P',"
                    + "'teams':[{'summary':'t'}],'custom_fields':[{'name':'n','value':'v'}]}}}",
            "{'action':'Close','alert':{'alertId':'a','alias':'b','updatedAt':1777629720000000000,'tags':['service:x'],"
                    + "'details':{'k':'v'},'priority':'P1'}}",
            "{'ruleId':7,'ruleName':'r','state':'ok','evalMatches':[{'metric':'m','value':1}],'tags':{'severity':'x'}}",
            "{'id':'1','title':'[Triggered on {a:b}] t','alert_transition':'Warn','tags':['service:a'],'date':'1777629720000',"
                    + "'body':'%%%\\n![x](y)\\n%%%','org':{'name':'o'}}",
            "{'action':'resolved','actor':{'name':'a'},'project_slug':'p','data':{'issue':{'id':'1','project':{'slug':'s'}},"
                    + "'event':{'event_id':'e','tags':[['a','b']]},'metric_alert':{'projects':['p']},'comment_id':1}}",
            "{'object_kind':'note','event_type':'confidential_note','object_attributes':{'id':1,'iid':2,'note':'n','action':"
                    + "'update'},'project':{'path_with_namespace':'a/b'},'commits':[{'id':'abc','message':'m'}],'ref':'r'}",
            "{'webhookEvent':'jira:issue_updated','timestamp':1777629720000,'issue':{'id':'1','key':'A-1','self':"
                    + "'https://h/rest/x','fields':{'summary':'s','components':[{'name':'c'}]}},'changelog':{'items':[{'field':"
                    + "'resolution','toString':'Done'}]},'comment':{'body':{'type':'doc','content':[{'type':'text'}]}}}",
            "{'page':{},'incident':{'id':'i','incident_updates':[{'id':'u','affected_components':[{'name':'c'}]}]},"
                    + "'component':{'id':'c'},'component_update':{'id':'n'}}",
            "{'event_type':'public_incident.incident_status_updated_v2','public_incident.incident_status_updated_v2':{'incident':"
                    + "{'id':'1','custom_field_entries':[{'custom_field':{'name':'service'},'values':[{'value_text':'v'}]}]},"
                    + "'new_status':{'category':'closed'}}}",
            "{'Type':'Notification','MessageId':'m','TopicArn':'t','SubscribeURL':'https://x','Message':'{}','AlarmName':'a',"
                    + "'NewStateValue':'OK','Trigger':{'Dimensions':[{'name':'n','value':'v'}]},'resources':['r']}",
            "[{'specversion':'1.0','id':'1','source':'s','type':'t','data_base64':'e30=','data':{'alerts':[],'receiver':'r'}}]",
            "{'messages':[{'event':'incident.trigger','incident':{'id':'P'},'log_entries':[{'channel':{'summary':'s'}}]}]}");

    private static final List<String> EVENTS = List.of(
            "push",
            "pull_request",
            "issues",
            "issue_comment",
            "release",
            "deployment",
            "deployment_status",
            "workflow_run",
            "check_run",
            "unheard_of");

    private static final List<String> RESOURCES =
            List.of("issue", "event_alert", "metric_alert", "comment", "error", "installation", "unheard_of", " ");

    @Test
    void noMutatedBodyMakesAReaderThrow() {
        qt().withExamples(300)
                .forAll(integers().between(0, SHAPES.size() - 1), longs().all())
                .checkAssert((shape, seed) -> {
                    var random = new Random(seed);
                    var body = mutated(Bodies.json(SHAPES.get(shape)), random);
                    var headers = Map.of(
                            "X-GitHub-Event", EVENTS.get(random.nextInt(EVENTS.size())),
                            "Sentry-Hook-Resource", RESOURCES.get(random.nextInt(RESOURCES.size())));
                    for (var type : TYPES.all()) {
                        assertThatCode(() -> Bodies.signals(type.reader(Map.of()), type.word(), body, headers))
                                .as(type + " " + body)
                                .doesNotThrowAnyException();
                    }
                });
    }

    @Test
    void noBytesBreakTheParser() {
        var parser = new BodyParser();
        var github = TYPES.find("github").orElseThrow();
        var whole = SHAPES.get(1).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        qt().withExamples(3_000).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var bytes = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            for (var i = 0; i < random.nextInt(6) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            for (var media : List.of("application/json", "application/x-www-form-urlencoded", "x")) {
                assertThatCode(() ->
                                parser.parse(github, new RequestHeaders(Map.of("content-type", List.of(media))), bytes))
                        .doesNotThrowAnyException();
            }
        });
    }

    private static JsonNode mutated(JsonNode body, Random random) {
        var copy = body.deepCopy();
        for (var i = 0; i <= random.nextInt(4); i++) {
            var containers = new ArrayList<JsonNode>();
            collect(copy, containers);
            if (!containers.isEmpty()) {
                change(containers.get(random.nextInt(containers.size())), random);
            }
        }
        return random.nextInt(50) == 0 ? oddity(random) : copy;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static void change(JsonNode container, Random random) {
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, oddity(random));
            }
        } else if (container instanceof ArrayNode array) {
            array.add(oddity(random));
        }
    }

    private static JsonNode oddity(Random random) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.numberNode(Double.POSITIVE_INFINITY);
            case 3 -> nodes.textNode("");
            case 4 -> nodes.textNode("\u0000\ud800 \u202e\n<@U1|x> <http://|> &amp");
            case 5 -> nodes.textNode("9".repeat(300));
            case 6 -> nodes.arrayNode().add(nodes.objectNode());
            case 7 -> nodes.objectNode();
            case 8 -> nodes.booleanNode(true);
            case 9 -> nodes.textNode("x".repeat(70_000));
            case 10 -> nodes.textNode("-999999999999-01-01T00:00:00Z");
            default -> nodes.arrayNode();
        };
    }
}
