package io.debrief.platform.streams.publishing;

import io.debrief.contracts.topic.Topic;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * A table whose rows have a {@code version} and a {@code published_version}. Both calls run in one transaction of the
 * publisher, on its session.
 */
public interface SnapshotSource {

    /** The topics its snapshots go to. */
    List<Topic> topics();

    /** Snapshots of rows that are behind, in the order to send them, at most {@code max}. */
    Uni<List<Snapshot>> behind(int max);

    /** Marks the versions that were sent; a row that moved on meanwhile stays behind. */
    Uni<Void> published(List<Snapshot> sent);
}
