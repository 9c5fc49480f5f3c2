package io.debrief.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.ingest.IngestConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir
    private Path root;

    @Test
    void aFileIsKeptClosedToOthersAndKnownByItsHash() throws IOException {
        // Given
        var folder = folder(Map.of());
        var uploads = uploads(folder, Map.of());
        // When
        var upload = uploads.receive(new ByteArrayInputStream("abc".getBytes()), 3);
        var id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        folder.keep(upload, id);
        // Then
        assertThat(upload.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(upload.bytes()).isEqualTo(3);
        assertThat(Files.readString(folder.file(id))).isEqualTo("abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.file(id))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("imports"))))
                .isEqualTo("rwx------");
        assertThat(folder(Map.of()).id()).as("the folder is known again").isEqualTo(folder.id());
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItIsAnnouncedOrNot() throws IOException {
        var uploads = uploads(folder(Map.of()), Map.of("debrief.ingest.imports-most-bytes", "100000"));
        refused(() -> uploads.receive(InputStream.nullInputStream(), 100_001), UploadRefusedException.Why.TOO_LARGE);
        refused(
                () -> uploads.receive(new ByteArrayInputStream(new byte[100_001]), -1),
                UploadRefusedException.Why.TOO_LARGE);
        assertThat(uploads.receive(new ByteArrayInputStream(new byte[100_000]), -1)
                        .bytes())
                .isEqualTo(100_000);
    }

    @Test
    void aDiskThatIsNearlyFullTakesNothing() throws IOException {
        var uploads = uploads(folder(Map.of()), Map.of("debrief.ingest.imports-reserve-bytes", "" + Long.MAX_VALUE));
        refused(() -> uploads.receive(new ByteArrayInputStream(new byte[1]), 1), UploadRefusedException.Why.NO_ROOM);
    }

    @Test
    void nothingIsLeftOfWhatDoesNotArrive() throws IOException {
        // Given
        var uploads = uploads(folder(Map.of()), Map.of());
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        // When
        assertThatThrownBy(() -> uploads.receive(
                        new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), broken), 300_000))
                .hasMessage("the line is dead");
        refused(() -> uploads.receive(InputStream.nullInputStream(), -1), UploadRefusedException.Why.EMPTY);
        // Then
        try (var files = Files.list(root.resolve("imports"))) {
            assertThat(files).allMatch(file -> file.getFileName().toString().equals(".id"));
        }
    }

    private static void refused(ThrowingCallable call, UploadRefusedException.Why why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UploadRefusedException.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private ImportFolder folder(Map<String, String> settings) {
        return new ImportFolder(config(settings));
    }

    private Uploads uploads(ImportFolder folder, Map<String, String> settings) {
        return new Uploads(folder, config(settings));
    }

    private IngestConfig config(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("debrief.ingest.redaction-key-file", "unused");
        all.put("debrief.ingest.imports-folder", root.resolve("imports").toString());
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IngestConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
