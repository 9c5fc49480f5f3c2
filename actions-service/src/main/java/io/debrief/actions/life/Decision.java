package io.debrief.actions.life;

import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may decide about a follow-up. */
public sealed interface Decision {

    /** Names an owner and a day; who names themselves accepts by it. */
    record Take(String owner, LocalDate dueOn, @Nullable String priority) implements Decision {}

    /** Accepts what was offered; somebody else's acceptance can only be recorded as given in the room. */
    record Accept() implements Decision {}

    /** Decides against it. */
    record Drop(String reason) implements Decision {}

    /** Says that it was done before anybody took it. */
    record AlreadyDone(String by, List<Evidence> evidence) implements Decision {}

    /** Puts it off, once. */
    record PutOff(String person, LocalDate until) implements Decision {}

    /** Says how far it is: {@code taken}, {@code in_progress}, {@code blocked} or {@code done}. */
    record Progress(String status, @Nullable String note, List<Evidence> evidence) implements Decision {}

    /** Moves the day; counts as a slip. */
    record Redate(LocalDate dueOn, String reason) implements Decision {}
}
