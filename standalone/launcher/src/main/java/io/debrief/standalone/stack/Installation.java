package io.debrief.standalone.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import io.debrief.embedded.Databases;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.data.OwnerOnly;
import io.debrief.standalone.identity.DirectoryEntry;
import io.debrief.standalone.identity.Passwords;
import io.debrief.standalone.identity.People;
import io.debrief.standalone.identity.SigningKey;
import io.debrief.standalone.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a data folder gets on its first start: keys, secrets, sources, a first person. */
public final class Installation {

    private static final int PASSWORD_LENGTH = 40;

    private Installation() {}

    /**
     * Creates what is missing and leaves the rest as it is.
     *
     * @throws IOException when something cannot be written
     */
    public static void prepare(DataFolder data) throws IOException {
        data.create();
        SigningKey.create(data);
        Sources.create(data);
        createIfMissing(data.redactionKey(), Passwords.secret(PASSWORD_LENGTH) + "\n");
        createIfMissing(data.revoked(), "");
        if (!Files.exists(data.databasePasswords())) {
            var passwords = new LinkedHashMap<String, String>();
            Databases.SCHEMAS.forEach(schema -> passwords.put(schema, Passwords.secret(PASSWORD_LENGTH)));
            JsonFile.write(data.databasePasswords(), passwords);
        }
    }

    /**
     * Adds the first person where there is none: an administrator with a generated password.
     *
     * @return whether one was added
     * @throws IOException when that cannot be written
     */
    public static boolean firstPerson(DataFolder data) throws IOException {
        var people = new People(data);
        if (!people.logins().isEmpty()) {
            return false;
        }
        var password = Passwords.generate();
        people.put(
                new DirectoryEntry(
                        "p_admin",
                        "Admin",
                        null,
                        Map.of(),
                        List.of(),
                        List.of("viewer", "responder", "facilitator", "admin"),
                        false),
                password);
        OwnerOnly.write(data.initialPasswords(), "p_admin " + password + "\n");
        return true;
    }

    static Map<String, String> databasePasswords(DataFolder data) throws IOException {
        return JsonFile.read(data.databasePasswords(), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static void createIfMissing(java.nio.file.Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, text);
        }
    }
}
