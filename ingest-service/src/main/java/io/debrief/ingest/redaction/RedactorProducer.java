package io.debrief.ingest.redaction;

import io.debrief.ingest.IngestConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Makes the redactor with the installation's key. */
@ApplicationScoped
class RedactorProducer {

    /**
     * The redactor.
     *
     * @throws UncheckedIOException when the key file cannot be read: without a key nothing may leave the process
     */
    @Singleton
    @Produces
    Redactor redactor(IngestConfig config) {
        try {
            var marker = new Marker(Files.readAllBytes(config.redactionKeyFile()));
            var standard = RuleBook.standard();
            return new Redactor(
                    marker, config.redactionRules().map(standard::with).orElse(standard));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the redaction key " + config.redactionKeyFile(), e);
        }
    }

    /** Rules and key are read at the start, so that what is wrong with them is seen then and not with the first secret. */
    void atStart(@Observes StartupEvent start, Redactor redactor) {
        Log.infof("Redaction tells %d kinds of secrets apart", redactor.kinds());
    }
}
