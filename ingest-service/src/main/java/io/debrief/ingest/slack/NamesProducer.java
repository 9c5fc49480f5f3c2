package io.debrief.ingest.slack;

import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the directory of names, with the bot tokens of the sources in force. */
@ApplicationScoped
class NamesProducer {

    @Produces
    @Singleton
    Names names(Sources sources, IngestConfig config, Clock clock) {
        var lookup = new SlackLookup(
                name -> sources.book().find(name).map(Source::botToken).filter(token -> !token.isBlank()),
                config.slackApi(),
                config.slackTimeout());
        return new SlackDirectory(lookup, clock::millis);
    }
}
