package io.debrief.timeline.line;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.identity.Sha256;
import io.debrief.timeline.ruling.AddNote;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the function needs to know of a signal to decide: everything but its texts, so that an index of all signals is light.
 *
 * @param id the signal's id; a note's is its ruling's
 * @param line the id of the line it belongs to: of its fold, or of the message it decorates
 * @param source the source's name
 * @param sourceType the source's type
 * @param kind its kind
 * @param occurredAt when it happened
 * @param receivedAt when we learnt of it
 * @param revisedAt the time of the message it revises, null where it revises none
 * @param status the source's state word
 * @param severity the normalised severity
 * @param grade {@code sev1} to {@code sev5} where it says so
 * @param title its title, where it may open an incident; else empty
 * @param services the services it names, sorted
 * @param keys what it is about, sorted
 * @param thread the line it answers
 * @param trust what was proven about the sender
 * @param marks what else counts, see {@link Mark}
 * @param decoration what it says about the message it decorates, null where it is a thing of its own
 * @param bucket lines of equal bucket may be repetitions; of a bot's message what it may repeat; null where it never repeats
 * @param refs what its links name, sorted, see {@link References}
 * @param hash SHA-256 of title, line feed, text
 */
public record Facts(
        UUID id,
        UUID line,
        String source,
        String sourceType,
        String kind,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable Instant revisedAt,
        @Nullable String status,
        @Nullable String severity,
        @Nullable String grade,
        String title,
        List<String> services,
        List<String> keys,
        @Nullable UUID thread,
        String trust,
        List<Mark> marks,
        @Nullable String decoration,
        @Nullable String bucket,
        List<String> refs,
        Sha256 hash) {

    /** What else counts about a signal. */
    public enum Mark {
        /** The sender marked it as a test. */
        TEST,
        /** It came by import. */
        IMPORTED,
        /** A person did or said it. */
        HUMAN,
        /** It comes from a private channel. */
        PRIVATE,
        /** It shows that its lasting key opens an incident: an {@code inc-*} channel, a high-urgency provider incident. */
        PROVES_OPENER,
        /** It opens an incident by itself: an alert labelled {@code debrief=open}. */
        OPENS
    }

    /** The facts of a signal; equal strings can be shared through {@code intern}. */
    public static Facts of(Signal signal, UnaryOperator<String> intern) {
        return new Facts(
                signal.id(),
                lineOf(signal),
                intern.apply(signal.source()),
                intern.apply(signal.sourceType()),
                intern.apply(signal.kind()),
                signal.occurredAt(),
                signal.receivedAt(),
                signal.revises() == null ? null : signal.revises().at(),
                signal.status() == null ? null : intern.apply(signal.status()),
                signal.severity() == null ? null : intern.apply(signal.severity()),
                Reading.grade(signal),
                intern.apply(Reading.openerTitle(signal)),
                sorted(signal.services(), intern),
                sorted(signal.keys(), intern),
                signal.thread() == null ? null : Ids.ofFold(signal.thread()),
                intern.apply(signal.trust()),
                Reading.marks(signal),
                Reading.decoration(signal),
                Reading.bucket(signal, intern),
                References.of(signal, intern),
                hash(signal.title(), signal.text()));
    }

    /** The facts of a note. */
    public static Facts of(AddNote note) {
        return new Facts(
                note.id(),
                Ids.ofNote(note.id()),
                "debrief",
                "debrief",
                SignalKind.NOTE_ADDED,
                note.at(),
                note.recordedAt(),
                null,
                null,
                null,
                null,
                "",
                List.of(),
                List.of(Keys.NOTE_OF + note.incident()),
                null,
                "verified",
                List.of(Mark.HUMAN),
                null,
                null,
                List.of(),
                hash(Reading.noteTitle(note.text()), note.text()));
    }

    /** Whether this is a note which a person wrote into the timeline. */
    public boolean isNote() {
        return sourceType.equals("debrief") && kind.equals(SignalKind.NOTE_ADDED);
    }

    /** Whether it has this mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The hash of one revision of a text: SHA-256 of title, line feed, text. */
    public static Sha256 hash(String title, String text) {
        return Sha256.of(title + "\n" + text);
    }

    /** The id of the line a signal belongs to. */
    public static UUID lineOf(Signal signal) {
        Signal.Revises revises = signal.revises();
        return Ids.ofFold(revises != null && Reading.isDecoration(signal) ? revises.fold() : signal.fold());
    }

    private static List<String> sorted(Collection<String> texts, UnaryOperator<String> intern) {
        return texts.stream().distinct().sorted().map(intern).toList();
    }
}
