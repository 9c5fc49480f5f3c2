package io.debrief.console.followup;

import io.debrief.console.backend.ActionsClient;
import io.debrief.contracts.actions.ActionSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Fetches follow-ups. */
@ApplicationScoped
class Waiting {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    private final ActionsClient actions;

    Waiting(@RestClient ActionsClient actions) {
        this.actions = actions;
    }

    /** All of one incident, decided or not. */
    List<ActionSnapshot> of(String incident) {
        return fetch(null, incident);
    }

    /** All that wait, of any incident. */
    List<ActionSnapshot> all() {
        var waiting = new ArrayList<>(fetch("candidate", null));
        waiting.addAll(fetch("later", null));
        return waiting;
    }

    private List<ActionSnapshot> fetch(@Nullable String status, @Nullable String incident) {
        var all = new ArrayList<ActionSnapshot>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var found = actions.actions(status, null, incident, null, null, null, PAGE, cursor);
            all.addAll(found.items());
            cursor = found.next();
            if (cursor == null) {
                break;
            }
        }
        return all;
    }
}
