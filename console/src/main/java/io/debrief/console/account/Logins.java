package io.debrief.console.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.console.ConsoleSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The people of the logins file, read again whenever it changes. */
@ApplicationScoped
public class Logins {

    private static final Logger LOG = Logger.getLogger(Logins.class);

    private final @Nullable Path file;
    private final ObjectMapper json;
    private volatile Reading reading = new Reading(null, -1, List.of());

    /** Reads the file the settings name. */
    public Logins(ConsoleSettings settings, ObjectMapper json) {
        this.file = settings.logins().orElse(null);
        this.json = json;
    }

    /** Who would type this as their name. */
    public Optional<Login> named(String typed) {
        return all().stream().filter(login -> login.answersTo(typed)).findFirst();
    }

    /** Whether this login still stands in the file as it was: same person, roles and password. */
    public boolean stillHas(Login login) {
        return all().contains(login);
    }

    private List<Login> all() {
        if (file == null) {
            return List.of();
        }
        try {
            var changed = Files.getLastModifiedTime(file);
            var size = Files.size(file);
            if (!reading.isOf(changed, size)) {
                reading = new Reading(changed, size, read(file));
            }
        } catch (IOException e) {
            // Half-written or gone for a moment: whoever could log in still can, and the log says what is wrong.
            LOG.warnf("cannot read the logins file %s: %s", file, e.getMessage());
        }
        return reading.logins;
    }

    private List<Login> read(Path from) throws IOException {
        var logins = List.of(json.readValue(from.toFile(), Login[].class));
        for (var login : logins) {
            try {
                PasswordHash.parse(login.passwordHash());
            } catch (IllegalArgumentException e) {
                throw new IOException("the hash of " + login.person() + ": " + e.getMessage(), e);
            }
        }
        return logins;
    }

    private record Reading(@Nullable FileTime changed, long size, List<Login> logins) {

        boolean isOf(FileTime time, long bytes) {
            return time.equals(changed) && bytes == size;
        }
    }
}
