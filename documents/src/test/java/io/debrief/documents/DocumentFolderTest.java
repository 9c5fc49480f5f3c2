package io.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {

    @TempDir
    Path folder;

    @Test
    void documentsAreListedByNameAndOthersCounted() throws IOException {
        // Given
        write("b.md", "# B");
        write("2020/a.html", "<h1>A</h1>");
        write("picture.png", "no document");
        write(".git/notes.md", "not theirs");
        write("node_modules/x/README.md", "not theirs");

        // When
        var listing = listing();

        // Then
        assertThat(listing.files()).extracting(Listing.Found::name).containsExactly("2020/a.html", "b.md");
        assertThat(listing.others()).isEqualTo(1);
        assertThat(listing.unread()).isEmpty();
    }

    @Test
    void linksNeverLeadRoundInCirclesAndNothingIsReadTwice() throws IOException {
        // Given
        write("a.md", "# A");
        Files.createSymbolicLink(folder.resolve("same.md"), folder.resolve("a.md"));
        Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));
        Files.createSymbolicLink(folder.resolve("up"), folder);

        // When
        var listing = listing();

        // Then
        assertThat(listing.files()).extracting(Listing.Found::name).containsExactly("a.md");
        assertThat(listing.unread()).extracting(Unread::name).containsExactly("self.md", "up");
    }

    @Test
    void encodingsAreToldApart() throws IOException {
        // Given
        bytes("bom.md", ("\ufeff" + "Größe").getBytes(StandardCharsets.UTF_8));
        bytes("little.md", "\ufeffGröße".getBytes(StandardCharsets.UTF_16LE));
        bytes("big.md", "\ufeffGröße".getBytes(StandardCharsets.UTF_16BE));
        bytes("windows.md", "Größe – so".getBytes(Charset.forName("windows-1252")));
        bytes("plain.md", "Größe".getBytes(StandardCharsets.UTF_8));

        // When
        var texts =
                readings().stream().map(reading -> ((Document) reading).text()).toList();

        // Then
        assertThat(texts).containsExactly("Größe", "Größe", "Größe", "Größe", "Größe – so");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        // Given
        bytes("binary.md", new byte[] {1, 2, 0, 4});
        bytes("empty.md", new byte[0]);
        bytes("huge.md", new byte[DocumentReader.LARGEST + 1]);
        bytes("spaces.md", "  \r\n ".getBytes(StandardCharsets.UTF_8));

        // When
        var reasons =
                readings().stream().map(reading -> ((Unread) reading).reason()).toList();

        // Then
        assertThat(reasons)
                .containsExactly(
                        "it is no text (binary)",
                        "it is empty",
                        "it is larger than 4 MB, which no document should be",
                        "it is empty");
    }

    @Test
    void frontMatterIsKeptApartAndLinesStayTheSame() throws IOException {
        // Given
        write("a.md", "---\ntitle: Checkout down\ntags:\n- fix it\n---\n# One\n\ntwo\n");

        // When
        var document = (Document) readings().getFirst();

        // Then
        assertThat(document.frontMatter()).contains("title: Checkout down");
        assertThat(document.text()).doesNotContain("fix it");
        assertThat(document.text().split("\n", -1)[7]).isEqualTo("two");
        assertThat(document.sourceLine(7)).isEqualTo(8);
    }

    @Test
    void aZipIsReadLikeAFolder() throws IOException {
        // Given
        var zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("OPS/Checkout-down_123.html"));
            out.write("<ul><li>Add an alert</li></ul>".getBytes(StandardCharsets.UTF_8));
        }

        // When
        try (var opened = DocumentFolder.open(zip)) {
            var listing = opened.list(path -> false);
            var document = (Document) opened.read(listing.files().getFirst());

            // Then
            assertThat(document.name()).isEqualTo("OPS/Checkout-down_123.html");
            assertThat(document.text()).contains("- Add an alert");
        }
    }

    private Listing listing() throws IOException {
        try (var opened = DocumentFolder.open(folder)) {
            return opened.list(path -> false);
        }
    }

    private List<Reading> readings() throws IOException {
        return listing().files().stream().map(DocumentReader::read).toList();
    }

    private void write(String name, String text) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
