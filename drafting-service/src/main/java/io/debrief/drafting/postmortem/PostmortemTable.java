package io.debrief.drafting.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.drafting.FollowUpText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Post-mortems; runs in the caller's transaction, which holds the incident's lock where it changes one. */
@ApplicationScoped
class PostmortemTable {

    private final ObjectMapper json;

    PostmortemTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<Postmortem>> find(Mutiny.Session session, String incident) {
        return session.find(PostmortemRow.class, incident)
                .map(row -> Optional.ofNullable(row).map(this::read));
    }

    Postmortem read(PostmortemRow row) {
        return read(row.content, Postmortem.class);
    }

    /** Keeps a document; the topic hears of it. */
    Uni<Void> save(Mutiny.Session session, Postmortem document) {
        return session.find(PostmortemRow.class, document.incident()).chain(found -> {
            var row = found == null ? new PostmortemRow() : found;
            row.incident = document.incident();
            row.version = document.version();
            row.snapshotVersion++;
            row.state = document.standing().state().word();
            row.restricted = document.subject().restricted();
            row.content = write(document);
            return found == null ? session.persist(row) : Uni.createFrom().voidItem();
        });
    }

    /** Keeps the follow-ups as a person saved them. */
    Uni<Void> saveFollowUps(Mutiny.Session session, Postmortem document, String text, String person, Instant at) {
        return session.find(FollowUpRow.class, document.incident()).chain(found -> {
            var row = found == null ? new FollowUpRow() : found;
            row.incident = document.incident();
            row.version++;
            var subject = document.subject();
            row.content = write(new FollowUpText(
                    subject.incident(), text, person, at, subject.restricted(), subject.demo(), row.version));
            return found == null ? session.persist(row) : Uni.createFrom().voidItem();
        });
    }

    Uni<Optional<FollowUpText>> followUps(Mutiny.Session session, String incident) {
        return session.find(FollowUpRow.class, incident)
                .map(row -> Optional.ofNullable(row).map(found -> read(found.content, FollowUpText.class)));
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored document cannot be read", e);
        }
    }

    private String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
