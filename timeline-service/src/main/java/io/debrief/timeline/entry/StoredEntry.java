package io.debrief.timeline.entry;

import io.debrief.contracts.timeline.EntrySnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the table, or the mark it left there.
 *
 * @param id its id
 * @param entry the entry; null where it is no more
 * @param place where it stands
 * @param change the number of its last change, growing over all entries
 */
record StoredEntry(UUID id, @Nullable EntrySnapshot entry, Place place, long change) {

    /** The entry, where the query asked for those that are there. */
    EntrySnapshot present() {
        if (entry == null) {
            throw new IllegalStateException("entry " + id + " is no more");
        }
        return entry;
    }
}
