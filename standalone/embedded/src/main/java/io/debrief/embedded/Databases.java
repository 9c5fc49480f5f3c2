package io.debrief.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Creates the database, and for each service that keeps state its own schema and role. */
public final class Databases {

    /** The database all services share a server with; each has its own schema in it. */
    public static final String NAME = "debrief";

    /** The services that keep state; each one's schema and role have its name. */
    public static final List<String> SCHEMAS = List.of("ingest", "timeline", "drafting", "actions");

    private Databases() {}

    /**
     * Creates the database where it is missing.
     *
     * @param adminUrl JDBC address of an administrator on any database of the server
     * @throws SQLException when the server refuses
     */
    public static void createDatabase(String adminUrl) throws SQLException {
        try (var connection = DriverManager.getConnection(adminUrl);
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, NAME);
            if (!query.executeQuery().next()) {
                execute(connection, "create database " + NAME);
            }
        }
    }

    /**
     * Creates a role that owns a schema of the same name and sees nothing else, or renews its password.
     *
     * @param adminUrl JDBC address of an administrator on the database
     * @param schema one of {@link #SCHEMAS}
     * @param password letters, digits, {@code -} and {@code _} only
     * @throws SQLException when the server refuses
     * @throws IllegalArgumentException when a name or password has other characters
     */
    public static void createSchema(String adminUrl, String schema, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(adminUrl)) {
            for (var sql : statements(schema, password)) {
                execute(connection, sql);
            }
        }
    }

    /**
     * The statements {@link #createSchema} runs, for an administrator who would rather run them.
     *
     * @throws IllegalArgumentException when a name or password has other characters
     */
    public static List<String> statements(String schema, String password) {
        if (!SCHEMAS.contains(schema) || !password.matches("[A-Za-z0-9_-]{16,}")) {
            throw new IllegalArgumentException("not a schema of ours, or a password that is too short or unsafe");
        }
        var role = role(schema);
        return List.of(
                "do $$ begin if not exists (select 1 from pg_roles where rolname = '" + role + "') then create role "
                        + role + " login; end if; end $$",
                "alter role " + role + " with password '" + password + "'",
                "grant " + role + " to current_user",
                "create schema if not exists " + schema + " authorization " + role,
                "alter role " + role + " set search_path = " + schema);
    }

    /** JDBC address of a database on an embedded server, as its administrator. */
    public static String local(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** Whether a server answers at this JDBC address. */
    public static boolean answers(String url) {
        try (var connection = DriverManager.getConnection(url)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The role that owns a schema. */
    public static String role(String schema) {
        return "debrief_" + schema;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
