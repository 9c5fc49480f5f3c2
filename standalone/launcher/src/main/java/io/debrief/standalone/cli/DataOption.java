package io.debrief.standalone.cli;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.stack.Orphans;
import io.debrief.standalone.stack.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder (default: DEBRIEF_DATA, else .debrief in the project)")
    @Nullable
    Path path;

    /** The folder, whether it is there or not. */
    DataFolder folder() {
        if (path != null) {
            return new DataFolder(path);
        }
        var set = System.getenv("DEBRIEF_DATA");
        return new DataFolder(set == null || set.isBlank() ? root().resolve(".debrief") : Path.of(set));
    }

    /** The folder of an installation that has been started before. */
    DataFolder installed() {
        var data = folder();
        if (!Files.exists(data.signingKey())) {
            throw new Refused("Nothing has been started on " + data.root() + " yet: run ./debrief up first.");
        }
        return data;
    }

    /** The stack that runs on the folder now. */
    Optional<StackFile> running() throws IOException {
        var data = folder();
        return StackFile.read(data).filter(stack -> Orphans.belongs(stack.pid(), data));
    }

    /** The project's root, told by the script. */
    static Path root() {
        return Path.of(System.getProperty("debrief.root", ".")).toAbsolutePath().normalize();
    }
}
