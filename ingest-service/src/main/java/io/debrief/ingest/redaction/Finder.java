package io.debrief.ingest.redaction;

import java.util.List;

/** Looks for one kind of secret where a keyword of it stands. */
interface Finder {

    /** The lower-case keywords it wants to be asked for. */
    List<String> keywords();

    /**
     * Looks at one place, and notes what it finds.
     *
     * @param scan the text
     * @param start where the keyword begins
     * @param end where it ends
     * @return up to where this finder need not be asked again; bounds the time on any text
     */
    int look(Scan scan, int start, int end);
}
