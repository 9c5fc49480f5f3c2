package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.embedded.Databases;
import io.debrief.embedded.EmbeddedKafka;
import io.debrief.embedded.EmbeddedPostgresServer;
import io.debrief.standalone.data.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own broker and database: here the embedded parts play them. */
class ForeignPartsIT {

    @TempDir
    static Path folder;

    static EmbeddedKafka kafka;
    static EmbeddedPostgresServer postgres;

    @BeforeAll
    static void start() throws Exception {
        FakeService.install(folder.resolve("project"));
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"), 0);
        run("create role powerless login");
        run("create database theirs");
        run("create database ours");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        kafka.close();
    }

    @Test
    void aUserWhoMayNotCreateRolesIsToldWhichStatementsToHaveRun() throws Exception {
        // Given
        var settings = settings("powerless", "theirs");

        // When
        assertThatThrownBy(() -> Stack.start(settings, new RecordedNotices(), () -> false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("create-roles.sql");

        // Then what an administrator runs is all that was missing
        for (var statement :
                Files.readString(settings.data().databaseStatements()).split(";\n")) {
            run("theirs", statement);
        }
        try (var stack = Stack.start(settings, new RecordedNotices(), () -> false)) {
            assertThat(stack.bootstrapServers()).isEqualTo(kafka.bootstrapServers());
        }
    }

    @Test
    void aUserWhoMayGetsRolesAndSchemasMade() throws Exception {
        // Given
        var settings = settings("postgres", "ours");

        // When
        try (var stack = Stack.start(settings, new RecordedNotices(), () -> false)) {

            // Then
            assertThat(new Readiness().service(stack.settings().localUrl(Service.CONSOLE)))
                    .isTrue();
            assertThat(new Readiness().port(settings.ports().of(Ports.KAFKA))).isFalse();
        }
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("ours"));
                var schemas = connection.getMetaData().getSchemas()) {
            var names = new java.util.ArrayList<String>();
            while (schemas.next()) {
                names.add(schemas.getString(1));
            }
            assertThat(names).containsAll(Databases.SCHEMAS);
        }
    }

    private static StackSettings settings(String user, String database) {
        return new StackSettings(
                folder.resolve("project"),
                new DataFolder(folder.resolve("data-" + user)),
                "127.0.0.1",
                null,
                kafka.bootstrapServers(),
                "postgresql://" + user + "@127.0.0.1:" + postgres.port() + "/" + database,
                Ports.parse("free"),
                List.of(Service.values()),
                true,
                Map.of(),
                Map.of());
    }

    private static void run(String sql) throws SQLException {
        run("postgres", sql);
    }

    private static void run(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
