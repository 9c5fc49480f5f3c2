package io.debrief.actions.audit;

import io.debrief.documents.Document;
import io.debrief.documents.DocumentFolder;
import io.debrief.documents.Reading;
import io.debrief.documents.Unread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a folder of post-mortems holds.
 *
 * @param folder as it was named
 * @param documents in the order of their names
 * @param unread what looked like a document and was not read
 * @param otherFiles files that are no documents by their names
 */
record Audit(String folder, List<Audited> documents, List<Unread> unread, int otherFiles) {

    /**
     * Reads all of it.
     *
     * @throws IOException where the folder itself cannot be read
     */
    static Audit of(Options options) throws IOException {
        try (var folder = DocumentFolder.open(options.folder())) {
            var listing = folder.list(options::excludes);
            // One document after the other in a thread each: an archive's file system takes that, too.
            var read = listing.files().parallelStream()
                    .map(file -> audited(folder.read(file)))
                    .toList();
            var unread = new ArrayList<>(listing.unread());
            var documents = new ArrayList<Audited>();
            for (var one : read) {
                switch (one) {
                    case Read.Found found -> documents.add(found.document());
                    case Read.Not not -> unread.add(not.file());
                }
            }
            unread.sort(Comparator.comparing(Unread::name));
            return new Audit(
                    options.folder().toString(), List.copyOf(documents), List.copyOf(unread), listing.others());
        }
    }

    private sealed interface Read {
        record Found(Audited document) implements Read {}

        record Not(Unread file) implements Read {}
    }

    private static Read audited(Reading reading) {
        return switch (reading) {
            case Unread unread -> new Read.Not(unread);
            case Document document -> new Read.Found(Audited.of(document));
        };
    }

    Figures totals() {
        return Figures.of(documents.stream()
                .flatMap(document -> document.followUps().stream())
                .toList());
    }

    int leftOut() {
        return documents.stream().mapToInt(Audited::leftOut).sum();
    }
}
