package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the things in one tool's lists say, in the words of its webhook. */
@FunctionalInterface
interface Listing {

    /** The bodies a thing gives, in the order they happened; none where it is not of this tool. */
    List<Told> told(ObjectNode thing);
}
