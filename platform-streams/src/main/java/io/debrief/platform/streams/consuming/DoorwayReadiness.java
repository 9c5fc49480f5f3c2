package io.debrief.platform.streams.consuming;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a batch waits for the database. */
@Readiness
@ApplicationScoped
class DoorwayReadiness implements HealthCheck {

    private final Doorway doorway;

    DoorwayReadiness(Doorway doorway) {
        this.doorway = doorway;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consuming").status(!doorway.waits()).build();
    }
}
