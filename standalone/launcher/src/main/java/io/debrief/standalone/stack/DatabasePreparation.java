package io.debrief.standalone.stack;

import io.debrief.embedded.Databases;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.OwnerOnly;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Makes sure that each service's schema and role are there, in an embedded or a foreign database. */
final class DatabasePreparation {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DatabaseAddress database;
    private final Map<String, String> passwords;

    DatabasePreparation(DatabaseAddress database, Map<String, String> passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    /** Prepares the embedded server, whose administrator we are. */
    static void embedded(String serverUrl, String databaseUrl, Map<String, String> passwords) throws SQLException {
        Databases.createDatabase(serverUrl);
        for (var schema : passwords.entrySet()) {
            Databases.createSchema(databaseUrl, schema.getKey(), schema.getValue());
        }
    }

    /** Prepares a foreign database where we may, else says which statements its administrator runs. */
    void foreign(DataFolder data) throws IOException {
        if (complete()) {
            return;
        }
        try {
            for (var schema : passwords.entrySet()) {
                Databases.createSchema(administrator(), schema.getKey(), schema.getValue());
            }
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new CannotStart("cannot prepare the database at " + database.reactive() + ": " + e.getMessage());
            }
            OwnerOnly.write(data.databaseStatements(), statements());
            throw new CannotStart("The user given may not create roles and schemas. Have an administrator of "
                    + database.name() + " run " + data.databaseStatements() + ", then start again.");
        }
    }

    String statements() {
        var sql = new StringBuilder();
        passwords.forEach((schema, password) -> {
            for (var statement : Databases.statements(schema, password)) {
                sql.append(statement).append(";\n");
            }
        });
        return sql.toString();
    }

    private boolean complete() {
        return passwords.entrySet().stream().allMatch(schema -> canLogIn(schema.getKey(), schema.getValue()));
    }

    private boolean canLogIn(String schema, String password) {
        var who = new Properties();
        who.setProperty("user", Databases.role(schema));
        who.setProperty("password", password);
        try (var connection = DriverManager.getConnection(database.jdbc(), who);
                var query = connection.prepareStatement("select current_schema() = ?")) {
            query.setString(1, schema);
            try (var answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private String administrator() {
        var user = database.user() == null ? "" : "?user=" + encode(database.user());
        var password = database.password() == null ? "" : "&password=" + encode(database.password());
        return database.jdbc() + user + password;
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
