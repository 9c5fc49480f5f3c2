package io.debrief.standalone.stack;

import io.debrief.embedded.Topics;
import io.debrief.standalone.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What services that run elsewhere need before they start: keys, sources, topics, roles and schemas. */
public final class Preparation {

    private Preparation() {}

    /**
     * Makes what is missing on brokers and a database that exist.
     *
     * @param data where keys, secrets and sources are kept
     * @param kafka the brokers
     * @param postgres the database, as {@code up --postgres} takes it
     * @return the topics that were created
     * @throws CannotStart when the person who asked can do something about it
     * @throws IOException when the folder cannot be written
     */
    public static Set<String> prepare(DataFolder data, String kafka, String postgres) throws IOException {
        Installation.prepare(data);
        Installation.firstPerson(data);
        new DatabasePreparation(DatabaseAddress.parse(postgres), Installation.databasePasswords(data)).foreign(data);
        return Topics.create(kafka, Topics.replicas(kafka));
    }

    /**
     * The settings that services read from their environment, by the names of the compose file.
     *
     * @throws IOException when the folder cannot be read
     */
    public static Map<String, String> environment(DataFolder data) throws IOException {
        var environment = new LinkedHashMap<String, String>();
        environment.put("OIDC_PUBLIC_KEY", Files.readString(data.publicKey()).strip());
        Installation.databasePasswords(data)
                .forEach((schema, password) ->
                        environment.put(schema.toUpperCase(Locale.ROOT) + "_DB_PASSWORD", password));
        return environment;
    }
}
