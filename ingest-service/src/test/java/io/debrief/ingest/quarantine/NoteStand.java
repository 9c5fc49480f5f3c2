package io.debrief.ingest.quarantine;

import io.debrief.ingest.redaction.Redactor;

/** Notes without the framework around them. */
public final class NoteStand {

    private NoteStand() {}

    public static QuarantineNotes notes(Redactor redactor) {
        return new QuarantineNotes(redactor);
    }
}
