package io.debrief.platform.streams.sending;

import io.debrief.contracts.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the broker told where the topics are. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private static final List<String> TOPICS =
            Topic.ALL.stream().map(Topic::name).toList();

    private final KafkaSender sender;

    KafkaReadiness(KafkaSender sender) {
        this.sender = sender;
        sender.prepare(TOPICS);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics").status(sender.ready(TOPICS)).build();
    }
}
