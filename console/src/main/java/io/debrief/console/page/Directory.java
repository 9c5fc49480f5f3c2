package io.debrief.console.page;

import io.debrief.console.backend.ServiceProblem;
import io.debrief.console.backend.TimelineClient;
import io.debrief.contracts.people.PersonSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The people the timeline service knows, asked again after some seconds: every page needs them. */
@ApplicationScoped
public class Directory {

    private static final Logger LOG = Logger.getLogger(Directory.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 20;

    private final TimelineClient timeline;
    private final Clock clock;
    private volatile @Nullable Known known;

    Directory(@RestClient TimelineClient timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Names as known now; ids stay ids while the service is away, since a page without names is still a page. */
    public Names names() {
        var before = known;
        if (before != null && clock.instant().isBefore(before.at.plus(FRESH))) {
            return before.names;
        }
        try {
            var now = new Known(clock.instant(), new Names(fetch()));
            known = now;
            return now.names;
        } catch (ServiceProblem | ProcessingException e) {
            LOG.infof("no directory for the moment: %s", e.getMessage());
            return before == null ? new Names(List.of()) : before.names;
        }
    }

    private List<PersonSnapshot> fetch() {
        var people = new ArrayList<PersonSnapshot>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var found = timeline.people(200, cursor);
            people.addAll(found.items());
            cursor = found.next();
            if (cursor == null) {
                break;
            }
        }
        return people;
    }

    private record Known(Instant at, Names names) {}
}
