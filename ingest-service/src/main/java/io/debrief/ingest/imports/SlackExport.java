package io.debrief.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.slack.ExportedChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Reads the zip Slack makes of a workspace: {@code channels.json}, {@code groups.json}, {@code users.json} and one file
 * of messages for each channel and day. Direct messages in it are left alone.
 */
final class SlackExport implements ImportReader {

    private static final Pattern DAY = Pattern.compile("([^/\\\\]{1,120})/(\\d{4}-\\d{2}-\\d{2})\\.json");

    private final Redactor redactor;
    private final String source;
    private final String givenTeam;
    private final Instant now;

    /**
     * A reader.
     *
     * @param redactor takes secrets out
     * @param source the source the signals are of
     * @param team the workspace's id, empty where the export is to tell it
     * @param now the time of the import
     */
    SlackExport(Redactor redactor, String source, String team, Instant now) {
        this.redactor = redactor;
        this.source = source;
        this.givenTeam = team;
        this.now = now;
    }

    /** Reads an export, channel by channel and day by day: first that the channels were created, then their days. */
    @Override
    public void read(Path file, Position from, Sink sink) throws IOException {
        try (var zip = new ZipGuard(file)) {
            var days = zip.names();
            if (ExportedWorkspace.LISTS.stream().noneMatch(days::contains)) {
                throw new UnusableFileException(
                        "The zip holds no channels.json or groups.json: it is no Slack export.");
            }
            var channels = new ExportedWorkspace(redactor, source, now).channels(zip, givenTeam);
            if (from.at() == 0) {
                created(channels, from.within(), sink);
            }
            long done = 0;
            for (var n = 0; n < days.size(); n++) {
                if (n + 1 >= from.at()) {
                    var begin = new Position(n + 1L, n + 1 == from.at() ? from.within() : 0);
                    day(zip, days.get(n), channels, begin, done, sink);
                }
                done += zip.packed(days.get(n));
            }
        } catch (ZipException e) {
            throw new UnusableFileException("The zip is damaged.");
        }
    }

    private static void created(Map<String, ExportedChannel> channels, long from, Sink sink) {
        long n = 0;
        for (var channel : channels.values()) {
            n++;
            var created = channel.created();
            if (n > from && created.isPresent()) {
                sink.take(new Found.Kept(created.get()), new Position(0, n), 0);
            }
        }
    }

    private void day(
            ZipGuard zip, String name, Map<String, ExportedChannel> channels, Position from, long done, Sink sink)
            throws IOException {
        var day = DAY.matcher(name);
        if (!day.matches()) {
            return;
        }
        var channel = channels.get(day.group(1));
        if (channel == null) {
            sink.take(new Found.Skipped(), new Position(from.at() + 1, 0), done);
            return;
        }
        try (var messages = new ElementStream(zip.open(name), Set.of())) {
            for (var message = messages.next(); message != null; message = messages.next()) {
                var n = messages.elements();
                if (n > from.within()) {
                    sink.take(said(channel, message, name, n), new Position(from.at(), n), done);
                }
            }
        } catch (UnusableFileException | ZipException e) {
            var why = e instanceof UnusableFileException ? String.valueOf(e.getMessage()) : "The file is damaged.";
            sink.take(new Found.Problem(shown(name), why), new Position(from.at() + 1, 0), done);
        }
    }

    private Found said(ExportedChannel channel, JsonNode message, String file, long number) {
        return message.isObject()
                ? channel.message(message).<Found>map(Found.Kept::new).orElseGet(Found.Skipped::new)
                : new Found.Problem(shown(file) + ", message " + number, "The message is none, or too large.");
    }

    /** Names of files are names of channels, and may hold secrets like everything people write. */
    private String shown(String name) {
        return redactor.clean(name, new HashMap<>());
    }
}
