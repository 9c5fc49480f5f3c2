package io.debrief.ingest.spool;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how full the spool is. A full one is no reason to send senders elsewhere: all others are served. */
@Readiness
@ApplicationScoped
class SpoolReadiness implements HealthCheck {

    private final Spool spool;

    SpoolReadiness(Spool spool) {
        this.spool = spool;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("spool").up();
        spool.shown()
                .ifPresent(state -> answer.withData("deliveries", state.deliveries())
                        .withData("bytes", state.bytes())
                        .withData("limit", state.limit())
                        .withData("refused", state.refused()));
        return answer.build();
    }
}
