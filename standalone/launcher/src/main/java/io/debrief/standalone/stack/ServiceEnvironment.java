package io.debrief.standalone.stack;

import io.debrief.embedded.Databases;
import io.debrief.standalone.data.DataFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment each service gets. */
final class ServiceEnvironment {

    private final StackSettings settings;
    private final String bootstrap;
    private final DatabaseAddress database;
    private final Map<String, String> passwords;
    private final String publicKey;

    ServiceEnvironment(
            StackSettings settings,
            String bootstrap,
            DatabaseAddress database,
            Map<String, String> passwords,
            String publicKey) {
        this.settings = settings;
        this.bootstrap = bootstrap;
        this.database = database;
        this.passwords = passwords;
        this.publicKey = publicKey;
    }

    Map<String, String> of(Service service) {
        var data = settings.data();
        var env = new LinkedHashMap<String, String>();
        env.put("KAFKA_BOOTSTRAP_SERVERS", bootstrap);
        env.put("QUARKUS_HTTP_HOST", service.faced() ? settings.bind() : StackSettings.LOOPBACK);
        env.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(service)));
        env.put("QUARKUS_OIDC_PUBLIC_KEY", publicKey);
        env.put("QUARKUS_OIDC_TOKEN_ISSUER", "debrief-local");
        env.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "debrief");
        env.put("DEBRIEF_IDENTITY_REVOKED", data.revoked().toString());
        service.schema().ifPresent(schema -> env.putAll(database(schema)));
        switch (service) {
            case INGEST -> env.putAll(ingest(data));
            case CONSOLE -> env.putAll(console(data));
            case TIMELINE, DRAFTING, ACTIONS -> {
                // Nothing of their own.
            }
        }
        env.putAll(settings.extra());
        return env;
    }

    private Map<String, String> database(String schema) {
        var password = passwords.get(schema);
        if (password == null) {
            throw new IllegalStateException("no password for schema " + schema);
        }
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbc(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactive(),
                "QUARKUS_DATASOURCE_USERNAME", Databases.role(schema),
                "QUARKUS_DATASOURCE_PASSWORD", password);
    }

    private static Map<String, String> ingest(DataFolder data) {
        return Map.of(
                "DEBRIEF_INGEST_SOURCES", data.sources().toString(),
                "DEBRIEF_INGEST_MAPPINGS", data.mappings().toString(),
                "DEBRIEF_INGEST_SPOOL", data.spool().toString(),
                "DEBRIEF_INGEST_IMPORTS_FOLDER", data.imports().toString(),
                "DEBRIEF_INGEST_REDACTION_KEY_FILE", data.redactionKey().toString());
    }

    private Map<String, String> console(DataFolder data) {
        var env = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            if (service != Service.CONSOLE) {
                env.put("DEBRIEF_CONSOLE_" + service.name() + "_URL", settings.localUrl(service));
            }
        }
        env.put("DEBRIEF_CONSOLE_LOGINS", data.logins().toString());
        env.put("DEBRIEF_CONSOLE_SIGNING_KEY", data.signingKey().toString());
        env.put("DEBRIEF_CONSOLE_PUBLIC_URL", settings.pageUrl());
        return env;
    }
}
