package io.debrief.console.timeline;

import io.debrief.console.backend.TimelineClient;
import io.debrief.contracts.timeline.EntrySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fetches incidents with their entries. */
@ApplicationScoped
public class Folders {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 8;

    private final TimelineClient timeline;

    Folders(@RestClient TimelineClient timeline) {
        this.timeline = timeline;
    }

    /** One incident. */
    public Folder open(String incident) {
        var snapshot = timeline.incident(incident);
        var entries = new ArrayList<EntrySnapshot>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var found = timeline.entries(incident, null, null, null, PAGE, cursor);
            entries.addAll(found.items());
            cursor = found.next();
            if (cursor == null) {
                break;
            }
        }
        return new Folder(snapshot, entries, cursor == null);
    }
}
