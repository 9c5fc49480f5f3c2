package io.debrief.timeline.round;

import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.debrief.timeline.wake.OwnContext;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has the leader take turn after turn while there is something to do; else it sleeps until it is woken, a second at most.
 * Each turn has a context of its own, and no two run at once.
 */
@ApplicationScoped
class ProjectionLoop {

    private static final long LONGEST_SLEEP_MILLIS = 1_000;

    private enum State {
        ASLEEP,
        WORKING,
        WOKEN,
        STOPPED
    }

    private final Leader leader;
    private final Bell bell;
    private final Vertx vertx;
    private final AtomicReference<State> state = new AtomicReference<>(State.ASLEEP);

    ProjectionLoop(Leader leader, Bell bell, Vertx vertx) {
        this.leader = leader;
        this.bell = bell;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        bell.listen(News.ARRIVALS, this::wake);
        vertx.setPeriodic(LONGEST_SLEEP_MILLIS, ignored -> wake());
        wake();
    }

    void stop(@Observes ShutdownEvent event) {
        state.set(State.STOPPED);
    }

    private void wake() {
        var before = state.getAndUpdate(now -> switch (now) {
            case ASLEEP -> State.WORKING;
            case WORKING, WOKEN -> State.WOKEN;
            case STOPPED -> State.STOPPED;
        });
        if (before == State.ASLEEP) {
            turn();
        }
    }

    private void turn() {
        OwnContext.run(vertx, leader::turn, this::turned, failure -> {
            Log.errorf(failure, "A turn of the projector failed");
            turned(false);
        });
    }

    private void turned(boolean more) {
        var before = state.getAndUpdate(now -> switch (now) {
            case WORKING -> more ? State.WORKING : State.ASLEEP;
            case WOKEN -> State.WORKING;
            case ASLEEP, STOPPED -> now;
        });
        if (before == State.WOKEN || (before == State.WORKING && more)) {
            turn();
        }
    }
}
