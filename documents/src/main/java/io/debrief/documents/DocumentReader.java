package io.debrief.documents;

import io.debrief.documents.html.HtmlPage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Reads one file: bounded, and with a reason where it cannot. */
final class DocumentReader {

    static final int LARGEST = 4 << 20;
    private static final String FENCE = "---";

    private DocumentReader() {}

    static Reading read(Listing.Found file) {
        byte[] bytes;
        try (var in = Files.newInputStream(file.path())) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            return new Unread(file.name(), words(e));
        }
        if (bytes.length > LARGEST) {
            return new Unread(file.name(), "it is larger than " + (LARGEST >> 20) + " MB, which no document should be");
        }
        var decoded = Decoded.of(bytes);
        if (decoded == null) {
            return new Unread(file.name(), "it is no text (binary)");
        }
        if (decoded.text().isBlank()) {
            return new Unread(file.name(), "it is empty");
        }
        return document(file.name(), decoded);
    }

    private static Reading document(String name, Decoded decoded) {
        var text = decoded.text().replace("\r\n", "\n").replace('\r', '\n');
        if (!isPage(name, text)) {
            var end = frontMatterEnd(text);
            var head = text.substring(0, end);
            return new Document(
                    name, blanked(head) + text.substring(end), head, decoded.encoding(), null, null, new int[0]);
        }
        var page = HtmlPage.of(text);
        if (page.isIndex()) {
            return new Unread(name, "it is the list of pages of a Confluence export");
        }
        if (page.text().isBlank()) {
            return new Unread(name, "the page has no words");
        }
        return new Document(name, page.text(), "", decoded.encoding(), page.title(), page.author(), page.lines());
    }

    private static boolean isPage(String name, String text) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return true;
        }
        var start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    /** Where the lines between two fences at the very beginning end; 0 where there are none. */
    private static int frontMatterEnd(String text) {
        if (!text.startsWith(FENCE + "\n")) {
            return 0;
        }
        var end = text.indexOf("\n" + FENCE, FENCE.length());
        var after = end + 1 + FENCE.length();
        return end < 0 || after < text.length() && text.charAt(after) != '\n' ? 0 : after;
    }

    private static String blanked(String head) {
        return head.replaceAll("[^\n]", " ");
    }

    static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "it may not be read";
            case NoSuchFileException gone -> "it is not there";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
