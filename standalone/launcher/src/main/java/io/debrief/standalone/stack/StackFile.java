package io.debrief.standalone.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/**
 * What runs where, written by a running stack and left when it ends, so that the other commands know the addresses.
 *
 * @param pid the launcher's process
 * @param startedAt when it was started
 * @param page where the page is
 * @param senders where senders reach ingest
 * @param services where each service is reached from this machine, by key
 * @param kafka the brokers
 * @param postgres the database, without credentials
 */
public record StackFile(
        long pid,
        String startedAt,
        String page,
        String senders,
        Map<String, String> services,
        String kafka,
        String postgres) {

    /**
     * What the last stack of a folder wrote.
     *
     * @throws IOException when it cannot be read
     */
    public static Optional<StackFile> read(DataFolder data) throws IOException {
        return Files.exists(data.stack())
                ? Optional.of(JsonFile.read(data.stack(), new TypeReference<StackFile>() {}))
                : Optional.empty();
    }

    /** A service's address. */
    public String url(Service service) {
        var url = services.get(service.key());
        if (url == null) {
            throw new IllegalStateException("the stack file knows no " + service.key());
        }
        return url;
    }
}
