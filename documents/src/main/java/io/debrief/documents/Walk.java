package io.debrief.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Goes through a folder once. Links to folders are not followed, so nothing goes round in circles; a link to a file is
 * read where the file itself is not in the folder.
 */
final class Walk extends SimpleFileVisitor<Path> {

    static final int MOST_FILES = 200_000;
    private static final int DEEPEST = 64;
    private static final Set<String> ENDINGS = Set.of(
            "md",
            "markdown",
            "mdown",
            "mkd",
            "mdx",
            "txt",
            "text",
            "rst",
            "adoc",
            "asciidoc",
            "org",
            "wiki",
            "textile",
            "html",
            "htm",
            "xhtml");
    private static final Set<String> NOT_THEIRS = Set.of("node_modules", "vendor", "target", "__pycache__", "__MACOSX");

    private final Path root;
    private final Predicate<Path> excluded;
    private final List<Listing.Found> files = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private int seen;
    private int others;

    Walk(Path root, Predicate<Path> excluded) {
        this.root = root;
        this.excluded = excluded;
    }

    Listing listing() {
        files.sort(Comparator.comparing(Listing.Found::name));
        unread.sort(Comparator.comparing(Unread::name));
        return new Listing(files, unread, others);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        var name = lastName(folder);
        if (name.startsWith(".") || NOT_THEIRS.contains(name) || excluded.test(root.relativize(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (root.relativize(folder).getNameCount() > DEEPEST) {
            unread.add(new Unread(name(folder), "it lies more than " + DEEPEST + " folders deep"));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        seen++;
        if (seen > MOST_FILES) {
            unread.add(new Unread(
                    name(file), "and what comes after it: the folder has more than " + MOST_FILES + " files"));
            return FileVisitResult.TERMINATE;
        }
        if (excluded.test(root.relativize(file))) {
            others++;
        } else if (attributes.isSymbolicLink()) {
            link(file);
        } else if (attributes.isRegularFile() && isDocument(file)) {
            files.add(new Listing.Found(name(file), file));
        } else {
            others++;
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path link) throws IOException {
        if (!Files.exists(link)) {
            if (isDocument(link)) {
                unread.add(new Unread(name(link), "it is a link to nothing, or to itself"));
            }
        } else if (Files.isDirectory(link)) {
            unread.add(new Unread(name(link), "it is a link to a folder, and those are not followed"));
        } else if (isDocument(link) && !link.toRealPath().startsWith(root)) {
            files.add(new Listing.Found(name(link), link));
        } else {
            others++;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
        if (file.equals(root)) {
            throw trouble;
        }
        unread.add(new Unread(name(file), DocumentReader.words(trouble)));
        return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String lastName(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isDocument(Path file) {
        var name = lastName(file);
        var dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
