package io.debrief.actions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.actions.life.Action;
import io.debrief.actions.life.ActionId;
import io.debrief.actions.life.Assignment;
import io.debrief.actions.life.Content;
import io.debrief.actions.life.Origin;
import io.debrief.actions.life.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns rows into follow-ups and back. */
@ApplicationScoped
class ActionMapper {

    private final ObjectMapper json;

    ActionMapper(ObjectMapper json) {
        this.json = json;
    }

    Action read(ActionRow row) {
        var details = details(row);
        return new Action(
                new ActionId(row.number),
                content(row, details),
                new Origin(row.origin, row.incident, row.sourceKey, row.restricted, row.demo),
                status(row, details),
                details.priority(),
                details.putOff(),
                row.slips,
                details.evidence(),
                details.ticket(),
                details.similar(),
                details.flags(),
                details.history(),
                row.overdue,
                row.withdrawn,
                row.createdAt,
                row.updatedAt,
                row.version);
    }

    private static Content content(ActionRow row, Details details) {
        return new Content(
                row.title,
                row.quote,
                details.span(),
                details.problem(),
                details.doneWhen(),
                row.category,
                details.size(),
                details.risk(),
                details.addresses(),
                details.vagueWhy(),
                details.rewrite(),
                details.order(),
                details.noted());
    }

    private static Status status(ActionRow row, Details details) {
        return switch (row.status) {
            case "candidate" -> new Status.Candidate();
            case "offered" -> new Status.Offered(owner(row), day(row));
            case "taken" -> new Status.Taken(assignment(row, details));
            case "in_progress" -> new Status.InProgress(assignment(row, details));
            case "blocked" -> new Status.Blocked(assignment(row, details), String.valueOf(details.blockedBy()));
            case "done" -> done(row, details);
            case "verified" -> new Status.Verified(done(row, details));
            case "ineffective" -> new Status.Ineffective(done(row, details));
            case "dropped" -> new Status.Dropped(String.valueOf(details.dropReason()));
            case "later" -> new Status.Later(owner(row), day(row));
            default -> throw new IllegalStateException("row " + row.number + " has no such status: " + row.status);
        };
    }

    private static Status.Done done(ActionRow row, Details details) {
        return new Status.Done(details.acceptedAt() == null ? null : assignment(row, details), owner(row));
    }

    private static Assignment assignment(ActionRow row, Details details) {
        return new Assignment(owner(row), day(row), Objects.requireNonNull(details.acceptedAt(), "accepted"));
    }

    private static String owner(ActionRow row) {
        return Objects.requireNonNull(row.owner, "owner");
    }

    private static LocalDate day(ActionRow row) {
        return Objects.requireNonNull(row.dueOn, "day");
    }

    /** Writes a follow-up into its row; the row's published version stays. */
    void write(Action action, ActionRow row) {
        row.number = action.id().number();
        row.sourceKey = action.origin().sourceKey();
        row.status = action.status().word();
        row.title = action.content().title();
        row.quote = action.content().quote();
        row.category = action.content().category();
        row.incident = action.origin().incident();
        row.origin = action.origin().place();
        row.owner = action.status().owner().orElse(null);
        row.dueOn = action.status().dueOn().orElse(null);
        row.overdue = action.overdue();
        row.slips = action.slips();
        row.restricted = action.origin().restricted();
        row.demo = action.origin().demo();
        row.withdrawn = action.withdrawn();
        row.details = json(action);
        row.createdAt = action.createdAt();
        row.updatedAt = action.updatedAt();
        row.version = action.version();
    }

    private Details details(ActionRow row) {
        try {
            return json.readValue(row.details, Details.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the details of row " + row.number + " cannot be read", e);
        }
    }

    private String json(Action action) {
        var content = action.content();
        var details = new Details(
                content.span(),
                content.problem(),
                content.doneWhen(),
                content.size(),
                content.risk(),
                action.priority(),
                content.addresses(),
                content.vagueWhy(),
                content.rewrite(),
                content.order(),
                content.noted(),
                action.status().assigned().map(Assignment::acceptedAt).orElse(null),
                action.status() instanceof Status.Blocked blocked ? blocked.by() : null,
                dropReason(action.status()),
                action.putOff(),
                action.evidence(),
                action.ticket(),
                action.similar(),
                action.flags(),
                action.history());
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String dropReason(Status status) {
        return status instanceof Status.Dropped dropped ? dropped.reason() : null;
    }
}
