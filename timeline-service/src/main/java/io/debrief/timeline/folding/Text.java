package io.debrief.timeline.folding;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Link;
import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.line.Reading;
import io.debrief.timeline.ruling.AddNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signal or note says, for rendering.
 *
 * @param title one line
 * @param text the body
 * @param actor who did or said it
 * @param links addresses to look further
 */
public record Text(String title, String text, @Nullable Actor actor, List<Link> links) {

    /** What a signal says. */
    public static Text of(Signal signal) {
        return new Text(signal.title(), signal.text(), signal.actor(), signal.links());
    }

    /** What a note says. */
    public static Text of(AddNote note) {
        Actor author = new Actor("person", note.person(), null);
        return new Text(Reading.noteTitle(note.text()), note.text(), author, List.of());
    }
}
