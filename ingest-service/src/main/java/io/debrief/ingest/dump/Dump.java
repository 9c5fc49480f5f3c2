package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.incidentio.IncidentIoReader;
import io.debrief.ingest.opsgenie.OpsgenieReader;
import io.debrief.ingest.pagerduty.PagerDutyReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import io.debrief.ingest.signature.RequestHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tools whose lists can be read. */
public enum Dump {

    /** {@code GET /api/v2/alerts} of Alertmanager; {@code data} of its first version. */
    ALERTMANAGER("alertmanager", new AlertmanagerReader(), new ListedAlerts(), "data"),

    /** {@code GET /incidents} and {@code GET /log_entries} of PagerDuty. */
    PAGERDUTY("pagerduty", new PagerDutyReader(), new ListedPages(), "incidents", "log_entries"),

    /** {@code GET /v2/alerts} of Opsgenie; {@code values} of Jira Service Management. */
    OPSGENIE("opsgenie", new OpsgenieReader(), new ListedOpsgenieAlerts(), "data", "values"),

    /** {@code GET /v2/incidents} and {@code GET /v2/incident_updates} of incident.io. */
    INCIDENT_IO("incidentio", new IncidentIoReader(), new ListedIncidents(), "incidents", "incident_updates");

    private final String word;
    private final Reader reader;
    private final Listing listing;
    private final Set<String> lists;

    Dump(String word, Reader reader, Listing listing, String... lists) {
        this.word = word;
        this.reader = reader;
        this.listing = listing;
        this.lists = Set.of(lists);
    }

    /** Its name, which is the type of its source too. */
    public String word() {
        return word;
    }

    /** The fields of an answer of its API that hold lists. */
    public Set<String> lists() {
        return lists;
    }

    /** Whether something is a thing out of this tool's lists. */
    public boolean holds(JsonNode thing) {
        return thing instanceof ObjectNode object && !listing.told(object).isEmpty();
    }

    /**
     * The signals of one thing in a list, in the order they happened; none where it is not of this tool.
     *
     * @param redactor takes secrets out
     * @param source the source the signals are of
     * @param now the time of the import, which stands in where the list tells none
     */
    public List<Signal> signals(JsonNode thing, Redactor redactor, String source, Instant now) {
        var signals = new ArrayList<Signal>();
        if (thing instanceof ObjectNode object) {
            for (var told : listing.told(object)) {
                read(told, redactor, source, now, signals);
            }
        }
        return signals;
    }

    private void read(Told told, Redactor redactor, String source, Instant now, List<Signal> signals) {
        var cleaned = redactor.clean(told.body());
        var headers = told.delivery() == null
                ? Map.<String, List<String>>of()
                : Map.of("webhook-id", List.of(told.delivery()));
        var reading = reader.read(new Body(
                source,
                cleaned.tree(),
                told.body(),
                new RequestHeaders(headers),
                now,
                inner -> redactor.clean(inner).tree()));
        var stamp = new Stamp(
                source,
                word,
                Trust.UNAUTHENTICATED,
                When.of(told.at(), now).at(),
                true,
                !cleaned.found().isEmpty());
        reading.drafts().forEach(draft -> signals.add(draft.finish(stamp)));
    }
}
