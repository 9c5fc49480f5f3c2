package io.debrief.documents;

import java.nio.file.Path;
import java.util.List;

/**
 * What lies in a folder.
 *
 * @param files what looks like a document, by name
 * @param unread what was not looked into, with the reason
 * @param others how many files are no documents by their names
 */
public record Listing(List<Found> files, List<Unread> unread, int others) {

    /** Copies the lists. */
    public Listing {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /**
     * A file that looks like a document.
     *
     * @param name its name within its folder, with forward slashes
     * @param path where it is
     */
    public record Found(String name, Path path) {}
}
