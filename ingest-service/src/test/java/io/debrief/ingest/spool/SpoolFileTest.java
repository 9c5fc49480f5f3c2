package io.debrief.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicktheories.core.Gen;

class SpoolFileTest {

    private static final String NAME = "deliveries.spool";

    @TempDir
    Path folder;

    private static Gen<List<String>> deliveries() {
        return lists().of(strings().allPossible().ofLengthBetween(0, 40)).ofSizeBetween(1, 5);
    }

    @Test
    void whatWasAppendedIsReadBackInOrderAfterEachOpening() {
        qt().withExamples(60).forAll(deliveries(), deliveries()).check((first, second) -> {
            // Given a file written in two lives
            var here = fresh();
            write(here, first);
            write(here, second);
            // Then all of it is there
            return read(here).equals(both(utf8(first), utf8(second)));
        });
    }

    @Test
    void aFileTornAtAnyByteKeepsEveryWholeFrameAndTakesNewOnes() throws IOException {
        // Given a file of some frames
        var texts = List.of("{\"a\":1}", "", "{\"ü\":\"‹redacted›\"}", "x".repeat(70));
        var here = fresh();
        write(here, texts);
        var whole = Files.readAllBytes(here.resolve(NAME));
        for (var cut = 0; cut <= whole.length; cut++) {
            // When it ends at any byte, as after a crash in the middle of writing
            Files.write(here.resolve(NAME), java.util.Arrays.copyOf(whole, cut));
            var kept = wholeFrames(texts, cut);
            // Then every frame before that byte is there, and new ones follow them
            assertThat(read(here)).as("cut at " + cut).isEqualTo(texts.subList(0, kept));
            write(here, List.of("new"));
            assertThat(read(here)).as("cut at " + cut).isEqualTo(both(texts.subList(0, kept), List.of("new")));
        }
    }

    @Test
    void garbageBehindTheLastFrameIsCutOff() {
        qt().withExamples(100)
                .forAll(deliveries(), lists().of(integers().between(-128, 127)).ofSizeBetween(1, 60))
                .check((texts, garbage) -> {
                    // Given a file with bytes behind it that a lost machine left there
                    var here = fresh();
                    write(here, texts);
                    append(here, garbage);
                    // Then they change nothing
                    var same = read(here).equals(utf8(texts));
                    write(here, List.of("new"));
                    return same && read(here).equals(both(utf8(texts), List.of("new")));
                });
    }

    @Test
    void aDamagedByteCostsItsOwnFrameOnly() throws IOException {
        // Given three frames
        var texts = List.of("first delivery", "second delivery", "third delivery");
        var here = fresh();
        write(here, texts);
        var whole = Files.readAllBytes(here.resolve(NAME));
        for (var at = 0; at < whole.length; at++) {
            // When any one byte is another
            var damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(here.resolve(NAME), damaged);
            // Then the other two are read
            var others = new ArrayList<>(texts);
            others.remove(wholeFrames(texts, at));
            try (var file = SpoolFile.open(here)) {
                assertThat(contents(file)).as("byte " + at).isEqualTo(others);
                assertThat(file.damaged() + file.torn()).isPositive();
            }
        }
    }

    @Test
    void onlyItsOwnerMayLookIntoIt() throws IOException {
        var here = folder.resolve("deep").resolve("spool");
        write(here, List.of("x"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here.resolve(NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void twoCannotHaveItAtATime() throws IOException {
        var here = fresh();
        try (var first = SpoolFile.open(here)) {
            assertThatThrownBy(() -> SpoolFile.open(here)).isInstanceOf(IOException.class);
            assertThat(first.frames()).isZero();
        }
        SpoolFile.open(here).close();
    }

    @Test
    void clearedIsEmpty() throws IOException {
        var here = fresh();
        write(here, List.of("a", "b"));
        try (var file = SpoolFile.open(here)) {
            file.clear();
            assertThat(file.size()).isZero();
            assertThat(file.next(0)).isEmpty();
        }
        assertThat(read(here)).isEmpty();
    }

    private static int wholeFrames(List<String> texts, int bytes) {
        var end = 0;
        for (var i = 0; i < texts.size(); i++) {
            end += Frame.size(texts.get(i).getBytes(StandardCharsets.UTF_8));
            if (end > bytes) {
                return i;
            }
        }
        return texts.size();
    }

    private Path fresh() {
        try {
            return Files.createTempDirectory(folder, "spool");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path here, List<Integer> bytes) {
        var raw = new byte[bytes.size()];
        for (var i = 0; i < raw.length; i++) {
            raw[i] = bytes.get(i).byteValue();
        }
        try {
            Files.write(here.resolve(NAME), raw, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path here, List<String> texts) {
        try (var file = SpoolFile.open(here)) {
            file.append(texts.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path here) {
        try (var file = SpoolFile.open(here)) {
            return contents(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contents(SpoolFile file) throws IOException {
        var texts = new ArrayList<String>();
        for (var next = file.next(0);
                next.isPresent();
                next = file.next(next.get().end())) {
            texts.add(new String(next.get().payload(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** As they come back: what is no Unicode is a question mark. */
    private static List<String> utf8(List<String> texts) {
        return texts.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> both(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
