package io.debrief.drafting.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.activity.Activity;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Notes decisions in the transaction that takes them. What happens on a restricted incident stays in the table. */
@ApplicationScoped
public class ActivityLog {

    private final ObjectMapper json;
    private final Clock clock;

    ActivityLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Notes what a person decided on an incident. */
    public Uni<Void> note(
            Mutiny.Session session,
            Person by,
            String incident,
            boolean restricted,
            String what,
            @Nullable String reason,
            Map<String, String> details) {
        var id = Ids.random();
        var now = clock.instant();
        var activity = new Activity(id, now, by.reference(), what, incident, incident, reason, details);
        return session.createNativeQuery(
                        "insert into activity (id, at, incident, content, open) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, now)
                .setParameter(3, incident)
                .setParameter(4, write(activity))
                .setParameter(5, !restricted)
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(Activity activity) {
        try {
            return json.writeValueAsString(activity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
