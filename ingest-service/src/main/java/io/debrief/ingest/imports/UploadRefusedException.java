package io.debrief.ingest.imports;

/** A file was not taken; the message is for whoever sends it. */
final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why a file is not taken. */
    enum Why {
        /** There is nothing in it. */
        EMPTY,
        /** It is larger than may be imported at once. */
        TOO_LARGE,
        /** The disk has no room for it. */
        NO_ROOM
    }

    UploadRefusedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
