package io.debrief.ingest.generic;

import io.debrief.contracts.signal.SignalKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a signal's kind, carefully: what is not plainly an alert, an incident, a deployment or a build is {@code other}.
 *
 * @param subjects the body's objects
 * @param what the word for what happened, such as {@code incident.created}; empty where there is none
 * @param state what the state's word means
 * @param severe whether it names a severity
 */
record LikelyKind(Subjects subjects, String what, @Nullable StateWord state, boolean severe) {

    String kind() {
        if (what("incident") || subjects.has("incident")) {
            return incident();
        }
        if (what("deploy") || subjects.has("deploy", "deployment")) {
            return deploy();
        }
        if (what("build") || what("workflow") || what("pipeline") || subjects.has("build", "workflow", "pipeline")) {
            return build();
        }
        return alert();
    }

    private String alert() {
        if (state == null) {
            return severe && alertLike() ? SignalKind.ALERT_FIRED : SignalKind.OTHER;
        }
        return switch (state) {
            case WRONG -> SignalKind.ALERT_FIRED;
            case RIGHT -> SignalKind.ALERT_RESOLVED;
            case ACKNOWLEDGED -> SignalKind.ALERT_ACKNOWLEDGED;
            case BEGAN -> severe || alertLike() ? SignalKind.ALERT_FIRED : SignalKind.OTHER;
            case ENDED -> severe || alertLike() ? SignalKind.ALERT_RESOLVED : SignalKind.OTHER;
            case CHANGED, RUNNING, DONE -> SignalKind.OTHER;
        };
    }

    private boolean alertLike() {
        return what("alert")
                || what("alarm")
                || what("trigger")
                || what("problem")
                || subjects.has("alert", "alarm", "problem", "monitor", "check", "heartbeat", "issue")
                || subjects.all().stream()
                        .flatMap(subject -> subject.texts().keySet().stream())
                        .anyMatch(name -> name.startsWith("alert")
                                || name.startsWith("problem")
                                || name.startsWith("alarm")
                                || name.startsWith("monitor")
                                || name.startsWith("rule")
                                || name.startsWith("check"));
    }

    private String incident() {
        var said = StateWord.of(what);
        var word = said == null ? state : said;
        if (word == null) {
            return SignalKind.INCIDENT_UPDATED;
        }
        return switch (word) {
            case WRONG, BEGAN -> SignalKind.INCIDENT_OPENED;
            case RIGHT, ENDED -> SignalKind.INCIDENT_RESOLVED;
            case ACKNOWLEDGED -> SignalKind.INCIDENT_ACKNOWLEDGED;
            case CHANGED, RUNNING, DONE ->
                state != null && state.ends() ? SignalKind.INCIDENT_RESOLVED : SignalKind.INCIDENT_UPDATED;
        };
    }

    private String deploy() {
        if (state == StateWord.WRONG) {
            return SignalKind.DEPLOY_FAILED;
        }
        if (state == StateWord.DONE || state != null && state.ends()) {
            return SignalKind.DEPLOY_SUCCEEDED;
        }
        return state == StateWord.BEGAN || state == StateWord.RUNNING ? SignalKind.DEPLOY_STARTED : SignalKind.OTHER;
    }

    private String build() {
        if (state == StateWord.WRONG) {
            return SignalKind.BUILD_FAILED;
        }
        return state != null && state.ends() ? SignalKind.BUILD_SUCCEEDED : SignalKind.OTHER;
    }

    private boolean what(String part) {
        return what.toLowerCase(Locale.ROOT).contains(part);
    }
}
