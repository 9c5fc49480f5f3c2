package io.debrief.acceptance.whole;

import io.debrief.acceptance.stack.RunningStack;
import io.debrief.contracts.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a word is found: tables, topics, logs. */
final class Traces {

    private Traces() {}

    /** The topics of a choice in which any record contains a word, in value, key or headers. */
    static List<String> topics(RunningStack stack, Predicate<Topic> choice, String word) {
        return Topic.ALL.stream()
                .filter(choice)
                .map(Topic::name)
                .filter(topic -> TopicReader.all(stack.kafka(), topic).stream().anyMatch(read -> holds(read, word)))
                .toList();
    }

    private static boolean holds(ConsumerRecord<String, String> read, String word) {
        if (read.value() != null && read.value().contains(word)
                || read.key() != null && read.key().contains(word)) {
            return true;
        }
        for (var header : read.headers()) {
            if (new String(header.value(), StandardCharsets.UTF_8).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The logs of the stack's parts that contain a word. */
    static List<Path> logs(RunningStack stack, String word) throws IOException {
        try (var files = Files.walk(stack.data().resolve("logs"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(word))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables in which any column contains a word. */
    static List<String> tables(RunningStack stack, String word) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = stack.database();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select table_schema || '.' || table_name from information_schema.tables"
                            + " where table_schema in ('ingest', 'timeline', 'drafting', 'actions') and table_type = 'BASE TABLE'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text like '%" + word + "%'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
