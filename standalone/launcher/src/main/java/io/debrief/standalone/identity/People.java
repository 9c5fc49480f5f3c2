package io.debrief.standalone.identity;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people of a data folder: who may log in, and what the directory learns of them. */
public final class People {

    /** What everyone is by default: reads, writes, publishes. */
    public static final List<String> FLAT = List.of("viewer", "responder", "facilitator");

    private final DataFolder data;

    /** The people of a folder. */
    public People(DataFolder data) {
        this.data = data;
    }

    /**
     * Who may log in.
     *
     * @throws IOException when the file cannot be read
     */
    public List<Login> logins() throws IOException {
        return JsonFile.list(data.logins(), Login.class);
    }

    /**
     * What the directory learns of them.
     *
     * @throws IOException when the file cannot be read
     */
    public List<DirectoryEntry> directory() throws IOException {
        return JsonFile.list(data.people(), DirectoryEntry.class);
    }

    /**
     * Adds a person, or replaces the one with the same id.
     *
     * @throws IOException when a file cannot be written
     */
    public synchronized void put(DirectoryEntry entry, String password) throws IOException {
        var directory = new ArrayList<>(directory());
        directory.removeIf(known -> known.id().equals(entry.id()));
        directory.add(entry);
        var logins = new ArrayList<>(logins());
        logins.removeIf(known -> known.person().equals(entry.id()));
        logins.add(new Login(entry.id(), entry.name(), entry.roles(), Passwords.hash(password)));
        JsonFile.write(data.people(), directory);
        JsonFile.write(data.logins(), logins);
    }

    /**
     * Adds people who need not log in, or replaces what is known of those with the same ids.
     *
     * @throws IOException when the file cannot be written
     */
    public synchronized void learn(List<DirectoryEntry> entries) throws IOException {
        var directory = new ArrayList<>(directory());
        for (var entry : entries) {
            directory.removeIf(known -> known.id().equals(entry.id()));
            directory.add(entry);
        }
        JsonFile.write(data.people(), directory);
    }

    /**
     * The login of a person named by id ({@code p_ana}), by what follows its {@code p_}, or by full name.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<Login> find(String name) throws IOException {
        return logins().stream()
                .filter(login -> login.person().equalsIgnoreCase(name)
                        || login.person().equalsIgnoreCase("p_" + name)
                        || login.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The id a name gets: {@code p_} and its first word in plain letters. */
    public static String idOf(String name) {
        var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var first = plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 2)[0];
        if (first.isEmpty()) {
            throw new IllegalArgumentException("give an id: none can be made from " + name);
        }
        return "p_" + first;
    }
}
