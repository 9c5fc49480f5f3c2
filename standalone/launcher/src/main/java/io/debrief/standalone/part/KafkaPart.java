package io.debrief.standalone.part;

import io.debrief.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** The process that holds the embedded broker, apart from the launcher so that either may fail alone. */
public final class KafkaPart {

    private KafkaPart() {}

    /**
     * Runs the broker until the process is told to end.
     *
     * @param args the log folder and the port
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Quiet.logs();
        try (var kafka = EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]))) {
            Ending.await();
        }
        Ending.confirm();
    }
}
