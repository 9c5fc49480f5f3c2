package io.debrief.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.testing.Bodies;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import that is ended again and again gives what an import gives that is not. */
class ImportRunnerTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void anImportThatIsKilledAtAnyMomentLosesAndInventsNothing(ImportFormat format) throws IOException {
        // Given a file, and what comes of it when nobody disturbs
        var file = file(format);
        var undisturbed = new Broker(0);
        var whole = new Table(Integer.MAX_VALUE, new Random(1));
        run(format, file, Tally.NONE, undisturbed, whole);
        assertThat(whole.last().state()).isEqualTo(ImportState.DONE);
        for (var seed = 0; seed < 8; seed++) {
            // When it ends after some notes, each time, and the broker is away now and then
            var chance = new Random(seed);
            var broker = new Broker(chance.nextInt(3));
            var table = new Table(3 + chance.nextInt(2), chance);
            for (var lives = 0; lives < 200 && table.last().state() != ImportState.DONE; lives++) {
                table.live();
                run(format, file, table.last(), broker, table);
            }
            // Then
            assertThat(table.last().state()).isEqualTo(ImportState.DONE);
            assertThat(broker.signals).as("seed " + seed).isEqualTo(undisturbed.signals);
            assertThat(counts(table.last())).isEqualTo(counts(whole.last()));
            assertThat(table.problems).isEqualTo(whole.problems);
            assertThat(table.lives).as("it was ended at all").isPositive();
        }
    }

    @Test
    void aFileThatBreaksOffKeepsWhatWasBefore() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("broken"), alerts(700).replaceAll("]$", ""));
        var broker = new Broker(0);
        var table = new Table(Integer.MAX_VALUE, new Random(1));
        // When
        run(ImportFormat.ALERTMANAGER, file, Tally.NONE, broker, table);
        // Then
        assertThat(table.last().state()).isEqualTo(ImportState.FAILED);
        assertThat(table.last().detail()).isEqualTo("The file breaks off after element 700.");
        assertThat(broker.signals).hasSize(700);
        assertThat(table.last().accepted()).isEqualTo(700);
    }

    private static List<Object> counts(Tally tally) {
        return List.of(tally.read(), tally.accepted(), tally.skipped(), tally.problems());
    }

    private static void run(ImportFormat format, Path file, Tally soFar, Outlet outlet, Table table) {
        var order = new ImportOrder(ID, format, "backfill", "T1", Bodies.NOW, soFar);
        var runner =
                new ImportRunner(outlet, asked -> RedactingReaders.of(asked, Bodies.redactor()), Clock.systemUTC());
        try {
            runner.run(order, file, table);
        } catch (Halted e) {
            table.lives++;
        }
    }

    /** A table that lets an import live for some notes, and then forgets the last one now and then. */
    private static final class Table implements Notes {

        private final int notesOfALife;
        private final Random chance;
        private final Map<Integer, ImportProblem> problems = new LinkedHashMap<>();
        private Tally stored = Tally.NONE;
        private int notes;
        private int lives;

        Table(int notesOfALife, Random chance) {
            this.notesOfALife = notesOfALife;
            this.chance = chance;
        }

        void live() {
            notes = 0;
        }

        Tally last() {
            return stored;
        }

        @Override
        public boolean store(Tally.Note note) {
            if (++notes > notesOfALife) {
                throw new Halted();
            }
            if (chance.nextInt(4) == 0 && note.tally().state().underWay()) {
                return false;
            }
            stored = note.tally();
            note.fresh().forEach(problem -> problems.putIfAbsent(problem.number(), problem));
            return true;
        }

        @Override
        public void pause(Duration howLong) {
            // no time passes here
        }
    }

    /** A broker that keeps what it gets, by id, and is away every so many times. */
    private static final class Broker implements Outlet {

        private final int away;
        private final Map<UUID, Signal> signals = new LinkedHashMap<>();
        private int calls;

        Broker(int away) {
            this.away = away;
        }

        @Override
        public Uni<Void> publish(List<Signal> batch, List<Quarantined> quarantined) {
            if (away > 0 && ++calls % (away + 2) == 0) {
                return Uni.createFrom().failure(BrokerAwayException.of(new IOException("away")));
            }
            batch.forEach(signal -> assertThat(signals.getOrDefault(signal.id(), signal))
                    .as("the same id says the same")
                    .isEqualTo(signal));
            batch.forEach(signal -> signals.put(signal.id(), signal));
            return Uni.createFrom().voidItem();
        }
    }

    private Path file(ImportFormat format) throws IOException {
        return switch (format) {
            case NDJSON -> Files.writeString(folder.resolve("lines"), lines());
            case SLACK_EXPORT -> export();
            case ALERTMANAGER -> Files.writeString(folder.resolve("alerts"), alerts(3_000));
            case PAGERDUTY ->
                Files.writeString(
                        folder.resolve("pages"),
                        list(
                                "incidents",
                                1_500,
                                "{'id':'P%1$d','type':'incident','title':'page %1$d','status':'resolved',"
                                        + "'created_at':'2026-04-01T10:%2$02d:%3$02dZ','resolved_at':'2026-04-01T11:00:00Z'}"));
            case OPSGENIE ->
                Files.writeString(
                        folder.resolve("opsgenie"),
                        list(
                                "data",
                                1_500,
                                "{'id':'A%1$d','tinyId':'%1$d','message':'alert %1$d','status':'closed',"
                                        + "'createdAt':'2026-04-01T10:%2$02d:%3$02dZ','report':{'ackTime':1000,'closeTime':90000}}"));
            case INCIDENT_IO ->
                Files.writeString(
                        folder.resolve("incidentio"),
                        list(
                                "incidents",
                                1_500,
                                "{'id':'I%1$d','name':'incident %1$d','incident_type':{'name':'Production'},"
                                        + "'created_at':'2026-04-01T10:%2$02d:%3$02dZ'}"));
        };
    }

    private static String lines() {
        var lines = new StringBuilder();
        for (var n = 0; n < 4_000; n++) {
            lines.append(
                    n % 97 == 3
                            ? "no signal, " + n
                            : "{\"kind\":\"note.added\",\"title\":\"note " + n
                                    + "\",\"occurredAt\":\"2026-04-01T10:00:00Z\"}");
            lines.append(n % 50 == 0 ? "\n\n" : "\n");
        }
        return lines.toString();
    }

    private static String alerts(int number) {
        return list(
                "",
                number,
                "{'labels':{'alertname':'A%1$d'},'annotations':{},'fingerprint':'f%1$d',"
                        + "'startsAt':'2026-04-01T10:%2$02d:%3$02dZ','status':{'state':'active'}}");
    }

    /** A list, with something else in it now and then. */
    private static String list(String name, int number, String thing) {
        var things = new ArrayList<String>();
        for (var n = 0; n < number; n++) {
            things.add(n % 211 == 5 && !name.isEmpty() ? "{}" : thing.formatted(n, n / 60 % 60, n % 60));
        }
        var list = "[" + String.join(",", things) + "]";
        return (name.isEmpty() ? list : "{'" + name + "':" + list + ",'total':" + number + "}").replace('\'', '"');
    }

    private Path export() throws IOException {
        var file = folder.resolve("export.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "users.json", "[{'id':'U1','name':'ana'}]");
            put(zip, "channels.json", "[{'id':'C1','name':'one','created':1775037600},{'id':'C2','name':'two'}]");
            put(zip, "groups.json", "[{'id':'G1','name':'three','created':1775037700}]");
            put(zip, "dms.json", "[]");
            for (var folderName : List.of("D1", "one", "three", "two")) {
                for (var day = 1; day < 4; day++) {
                    put(zip, folderName + "/2026-04-0" + day + ".json", messages(folderName, day));
                }
            }
            put(zip, "two/2026-04-09.json", "[{'type':'message','ts':'1775037999.1','text':'before'}, broken");
        }
        return file;
    }

    private static String messages(String channel, int day) {
        var messages = new ArrayList<String>();
        for (var n = 0; n < 400; n++) {
            messages.add(
                    n % 41 == 7
                            ? "{'type':'message','subtype':'channel_join','user':'U1','ts':'1.0'}"
                            : "{'type':'message','user':'U1','text':'%s %d','ts':'%d.%06d'}"
                                    .formatted(channel, n, 1_775_037_660 + day * 86_400, n));
        }
        return messages.toString();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
