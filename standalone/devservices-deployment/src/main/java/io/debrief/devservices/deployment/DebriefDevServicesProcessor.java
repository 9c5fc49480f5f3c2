package io.debrief.devservices.deployment;

import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem.RunningDevService;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Starts one stack for all tests of a JVM and stops it at the end. */
class DebriefDevServicesProcessor {

    private static volatile @Nullable RunningDevService running;

    @BuildStep(onlyIfNot = IsProduction.class)
    DevServicesResultBuildItem start(CuratedApplicationShutdownBuildItem end) throws Exception {
        var service = running;
        if (service == null) {
            var stack = TestStack.start();
            service = new RunningDevService("debrief", null, stack, stack.settings());
            running = service;
            end.addCloseTask(() -> stop(stack), true);
        }
        return service.toBuildItem();
    }

    private static void stop(TestStack stack) {
        running = null;
        try {
            stack.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
