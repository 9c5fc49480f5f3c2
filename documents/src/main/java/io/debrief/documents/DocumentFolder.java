package io.debrief.documents;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A folder of documents, a zip file of them, or a single one. */
public final class DocumentFolder implements AutoCloseable {

    private final Path root;
    private final @Nullable FileSystem archive;

    private DocumentFolder(Path root, @Nullable FileSystem archive) {
        this.root = root;
        this.archive = archive;
    }

    /**
     * Opens it; nothing is read yet.
     *
     * @throws IOException where there is no such folder or file, or the zip file cannot be read
     */
    public static DocumentFolder open(Path path) throws IOException {
        var real = path.toRealPath();
        if (Files.isRegularFile(real)
                && real.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            try {
                var archive = FileSystems.newFileSystem(real);
                return new DocumentFolder(archive.getPath("/"), archive);
            } catch (ProviderNotFoundException e) {
                throw new IOException("it is no zip file", e);
            }
        }
        return new DocumentFolder(real, null);
    }

    /**
     * Lists what is there, by name.
     *
     * @param excluded names, within the folder, to leave out
     * @throws IOException where the folder itself cannot be listed
     */
    public Listing list(Predicate<Path> excluded) throws IOException {
        if (Files.isRegularFile(root)) {
            return new Listing(List.of(new Listing.Found(String.valueOf(root.getFileName()), root)), List.of(), 0);
        }
        var walk = new Walk(root, excluded);
        Files.walkFileTree(root, walk);
        return walk.listing();
    }

    /** Reads one of the files; trouble is an answer, too. */
    public Reading read(Listing.Found file) {
        return DocumentReader.read(file);
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
