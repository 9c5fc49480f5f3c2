package io.debrief.ingest.imports;

import io.debrief.ingest.redaction.Mask;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Readers that take out what is taken out of live signals of the same source: secrets, and what it has masked. */
@ApplicationScoped
class RedactingReaders implements ImportReaders {

    private final Redactor redactor;
    private final Sources sources;

    RedactingReaders(Redactor redactor, Sources sources) {
        this.redactor = redactor;
        this.sources = sources;
    }

    @Override
    public ImportReader of(ImportOrder order) {
        var masks = sources.book().find(order.source()).map(Source::masks).orElse(Set.<Mask>of());
        return of(order, redactor.masking(masks));
    }

    static ImportReader of(ImportOrder order, Redactor own) {
        return switch (order.format()) {
            case NDJSON -> new SignalLines(own, order.source(), order.at());
            case SLACK_EXPORT -> new SlackExport(own, order.source(), order.team(), order.at());
            case ALERTMANAGER, PAGERDUTY, OPSGENIE, INCIDENT_IO ->
                new DumpReader(order.format().dump().orElseThrow(), own, order.source(), order.at());
        };
    }
}
