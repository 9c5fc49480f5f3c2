package io.debrief.devservices.deployment;

import io.debrief.embedded.Databases;
import io.debrief.embedded.EmbeddedKafka;
import io.debrief.embedded.EmbeddedPostgresServer;
import io.debrief.embedded.Topics;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The embedded parts of one test JVM: free ports, folders of its own, a signing key of its own. */
final class TestStack implements Closeable {

    private static final String PASSWORD = "only-for-tests-0000";

    private final EmbeddedKafka kafka;
    private final EmbeddedPostgresServer postgres;
    private final KeyPair signingKey;

    private TestStack(EmbeddedKafka kafka, EmbeddedPostgresServer postgres, KeyPair signingKey) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.signingKey = signingKey;
    }

    static TestStack start() throws IOException, SQLException, NoSuchAlgorithmException {
        var postgres = EmbeddedPostgresServer.start(null, 0);
        var kafka = EmbeddedKafka.start(Files.createTempDirectory("debrief-test-kafka"), 0);
        Topics.create(kafka.bootstrapServers(), (short) 1);
        Databases.createDatabase(postgres.jdbcUrl("postgres"));
        for (var schema : Databases.SCHEMAS) {
            Databases.createSchema(postgres.jdbcUrl(Databases.NAME), schema, PASSWORD);
        }
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new TestStack(kafka, postgres, generator.generateKeyPair());
    }

    /** The settings a service under test needs; the private key is there for tests that mint tokens. */
    Map<String, String> settings() {
        var address = "127.0.0.1:" + postgres.port() + "/" + Databases.NAME;
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("debrief.test.postgres", address);
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + address);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address);
        settings.put("quarkus.datasource.password", PASSWORD);
        settings.put("quarkus.oidc.public-key", base64(signingKey.getPublic().getEncoded()));
        settings.put("quarkus.oidc.token.issuer", "debrief-local");
        settings.put("quarkus.oidc.token.audience", "debrief");
        settings.put("debrief.test.signing-key", base64(signingKey.getPrivate().getEncoded()));
        return settings;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() throws IOException {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}
