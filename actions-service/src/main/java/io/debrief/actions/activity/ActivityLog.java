package io.debrief.actions.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.actions.life.Action;
import io.debrief.platform.ids.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes decisions down in the transaction that takes them. */
@ApplicationScoped
public class ActivityLog {

    private final ObjectMapper json;

    ActivityLog(ObjectMapper json) {
        this.json = json;
    }

    /**
     * One decision.
     *
     * @param action the follow-up as it is after it
     * @param by the reference of who decided
     * @param what such as {@code action.taken}
     * @param reason the reason given
     */
    public Uni<Void> add(Action action, String by, String what, @Nullable String reason) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into activity"
                                + " (id, at, by_whom, what, action, incident, reason, restricted, details) values"
                                + " (cast(cast(?1 as text) as uuid), cast(cast(?2 as text) as timestamptz), ?3, ?4, ?5,"
                                + " cast(?6 as text), cast(?7 as text), ?8, ?9)")
                        .setParameter(1, Ids.random().toString())
                        .setParameter(2, action.updatedAt().toString())
                        .setParameter(3, by)
                        .setParameter(4, what)
                        .setParameter(5, action.id().label())
                        .setParameter(6, action.origin().incident())
                        .setParameter(7, reason)
                        .setParameter(8, action.origin().restricted())
                        .setParameter(9, details(action))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String details(Action action) {
        var details = new TreeMap<String, String>(
                Map.of("status", action.status().word(), "version", Long.toString(action.version())));
        action.status().owner().ifPresent(owner -> details.put("owner", owner));
        action.status().dueOn().ifPresent(day -> details.put("dueOn", day.toString()));
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
