package io.debrief.acceptance.whole;

import io.debrief.contracts.topic.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Two days of compaction in seconds: the same settings the topics have, with shorter times. */
final class Compaction {

    private Compaction() {}

    static void hasten(String bootstrap) throws InterruptedException, ExecutionException {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var topic : Topic.ALL.stream().filter(Topic::compacted).toList()) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    List.of(set("segment.ms", "500"), set("max.compaction.lag.ms", "500")));
        }
        changes.put(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(set("log.cleaner.backoff.ms", "1000")));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
