package io.debrief.standalone.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records each consumer group has yet to read. */
public final class Lag {

    private static final long PATIENCE_SECONDS = 10;

    private Lag() {}

    /** Records behind, by group; empty where the brokers do not answer. */
    public static Map<String, Long> byGroup(String bootstrapServers) throws InterruptedException {
        var lag = new TreeMap<String, Long>();
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            var groups = admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            for (var group : groups) {
                lag.put(group.groupId(), of(admin, group.groupId()));
            }
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        }
        return lag;
    }

    private static long of(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        read.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        var latest = admin.listOffsets(ends).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long behind = 0;
        for (var partition : read.entrySet()) {
            var end = latest.get(partition.getKey());
            behind += end == null ? 0 : end.offset() - partition.getValue().offset();
        }
        return behind;
    }
}
