package io.debrief.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerIT {

    private static final String PASSWORD = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void commitsAreDurableAndEachRoleSeesItsOwnSchemaOnly() throws Exception {
        try (var server = EmbeddedPostgresServer.start(folder, 0)) {
            // Given
            Databases.createDatabase(server.jdbcUrl("postgres"));
            var admin = server.jdbcUrl(Databases.NAME);
            for (var schema : Databases.SCHEMAS) {
                Databases.createSchema(admin, schema, PASSWORD);
                Databases.createSchema(admin, schema, PASSWORD);
            }

            // Then
            assertThat(one(admin, "show fsync")).isEqualTo("on");
            assertThat(one(admin, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(admin, "show full_page_writes")).isEqualTo("on");
            var timeline = as(server, "timeline");
            assertThat(one(timeline, "select current_schema()")).isEqualTo("timeline");
            run(timeline, "create table thing (id int)");
            var actions = as(server, "actions");
            assertThatThrownBy(() -> one(actions, "select count(*) from timeline.thing"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static String as(EmbeddedPostgresServer server, String schema) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + Databases.NAME + "?user=" + Databases.role(schema)
                + "&password=" + PASSWORD;
    }

    private static String one(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
