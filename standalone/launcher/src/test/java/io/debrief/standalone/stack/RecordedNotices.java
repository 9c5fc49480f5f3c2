package io.debrief.standalone.stack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class RecordedNotices implements Notices {

    record Death(String name, int exitCode, List<String> lastLines, Duration restartIn) {}

    final List<String> steps = new CopyOnWriteArrayList<>();
    final List<Death> deaths = new CopyOnWriteArrayList<>();
    final List<String> warnings = new CopyOnWriteArrayList<>();

    @Override
    public void step(String what) {
        steps.add(what);
    }

    @Override
    public void died(String name, int exitCode, List<String> lastLines, Duration restartIn) {
        deaths.add(new Death(name, exitCode, lastLines, restartIn));
    }

    @Override
    public void warn(String what) {
        warnings.add(what);
    }
}
