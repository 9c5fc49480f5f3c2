package io.debrief.ingest.delivery;

import java.util.List;
import java.util.UUID;

/** What the sender is told. */
public sealed interface Receipt {

    /**
     * Everything of it is on the broker's disks.
     *
     * @param accepted how many signals
     * @param quarantined how many parts could not be read
     * @param ids the signals, known ones too
     */
    record Accepted(int accepted, int quarantined, List<UUID> ids) implements Receipt {}

    /**
     * The sender wants a text back.
     *
     * @param text the text
     */
    record Challenge(String text) implements Receipt {}

    /** It was larger or deeper than its source may send; the gap is on the broker's disks. */
    record TooLarge() implements Receipt {}

    /** It is of a media type that is not read. */
    record WrongMediaType() implements Receipt {}
}
