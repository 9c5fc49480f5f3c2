package io.debrief.ingest.delivery;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An object that has whatever it is asked for, made up at random and kept: once read, it is an ordinary body. */
final class Dream extends ObjectNode {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Words that readers take different ways at, and what nobody expects. */
    private static final List<String> WORDS = List.of(
            ("event_callback url_verification app_rate_limited message message_changed message_deleted thread_broadcast"
                            + " pin_added reaction_added channel_created channel_rename channel_archive opened closed created"
                            + " edited deleted reopened merge synchronize completed success failure error in_progress push"
                            + " pull_request issues issue_comment release deployment deployment_status workflow_run check_run"
                            + " firing resolved ok alerting no_data paused pending critical warning info P1 trigger acknowledge"
                            + " incident incident.triggered incident.resolved incident.acknowledged incident.annotated"
                            + " incident.trigger Create Acknowledge Close AddNote Escalate TestAction Triggered Recovered"
                            + " issue event_alert metric_alert comment installation note pipeline build tag_push job"
                            + " jira:issue_created jira:issue_updated comment_created resolution status"
                            + " investigating identified monitoring postmortem scheduled Notification"
                            + " SubscriptionConfirmation ALARM OK INSUFFICIENT_DATA public_incident.incident_created_v2"
                            + " private_incident.incident_created_v2 1.0 0.3 4 application/json Push_Hook Activated Deactivated"
                            + " open closed 0 1 -1 1777629720 1777629720.123 1777629720000 1777629720000000000 true false null"
                            + " 2026-05-01T10:02:00Z 2026-05-01T10:02:00+0200 0001-01-01T00:00:00Z 9999-12-31T23:59:59Z C1 U1 x"
                            + " https://example.com/a?b=c http:// {} [] { [{\"a\":[1]}] {\"AlarmName\":\"x\",\"NewStateValue\":\"ALARM\"}"
                            + " <@U1> <http://|> \u202e \u0000 \ud800 %00 =1+1")
                    .split(" "));

    private final transient Random random;
    private final transient Set<String> asked = new HashSet<>();
    private final int depth;

    Dream(Random random) {
        this(random, 0);
    }

    private Dream(Random random, int depth) {
        super(NODES);
        this.random = random;
        this.depth = depth;
    }

    static String word(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "9".repeat(1 + random.nextInt(40));
            case 2 -> " ".repeat(random.nextInt(4)) + WORDS.get(random.nextInt(WORDS.size())) + "\n";
            default -> WORDS.get(random.nextInt(WORDS.size())).replace('_', random.nextInt(8) == 0 ? ' ' : '_');
        };
    }

    @Override
    public JsonNode get(String name) {
        var known = super.get(name);
        if (known != null || !asked.add(name) || random.nextInt(6) == 0) {
            return known;
        }
        set(name, invented());
        return super.get(name);
    }

    @Override
    public JsonNode path(String name) {
        var value = get(name);
        return value == null ? MissingNode.getInstance() : value;
    }

    @Override
    protected JsonNode _at(JsonPointer pointer) {
        return get(pointer.getMatchingProperty());
    }

    private JsonNode invented() {
        return switch (random.nextInt(depth < DEEPEST ? 14 : 8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextInt(3) - 1);
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(300)));
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5, 6, 7 -> NODES.textNode(word(random));
            case 8, 9 -> list();
            default -> new Dream(random, depth + 1);
        };
    }

    private JsonNode list() {
        var list = NODES.arrayNode();
        for (var i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(4) == 0 ? invented() : new Dream(random, depth + 1));
        }
        return list;
    }
}
