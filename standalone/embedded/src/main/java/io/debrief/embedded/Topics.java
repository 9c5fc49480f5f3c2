package io.debrief.embedded;

import io.debrief.contracts.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates the topics of {@link Topic#ALL} where they are missing. */
public final class Topics {

    private static final long PATIENCE_SECONDS = 30;
    private static final String TWO_DAYS_MILLIS = "172800000";
    private static final String SIX_HOURS_MILLIS = "21600000";

    private Topics() {}

    /**
     * Creates what is missing; topics that exist are left as they are.
     *
     * @param bootstrapServers the brokers
     * @param replicas how many copies each record has: 1 on the embedded broker, 3 in production
     * @return the names of the topics that were created
     * @throws IllegalStateException when the broker refuses or does not answer within 30 s
     */
    public static Set<String> create(String bootstrapServers, short replicas) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = Topic.ALL.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> newTopic(topic, replicas))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Set.copyOf(missing.stream().map(NewTopic::name).toList());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create the topics on " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", e);
        }
    }

    /**
     * How many copies these brokers can keep: 3 where there are as many, else one on each.
     *
     * @throws IllegalStateException when the brokers do not answer within 30 s
     */
    public static short replicas(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var brokers = admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return (short) Math.min(3, brokers.size());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer from the brokers at " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the brokers", e);
        }
    }

    private static NewTopic newTopic(Topic topic, short replicas) {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicas >= 3 ? "2" : "1");
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2097152");
        var retention = topic.retention();
        if (retention == null) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, TWO_DAYS_MILLIS);
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, SIX_HOURS_MILLIS);
            settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, TWO_DAYS_MILLIS);
        } else {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        }
        return new NewTopic(topic.name(), topic.partitions(), replicas).configs(settings);
    }
}
