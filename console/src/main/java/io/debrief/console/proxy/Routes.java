package io.debrief.console.proxy;

import io.debrief.console.backend.Service;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which service answers which path below {@code /v1}. */
final class Routes {

    private static final Map<String, Service> BY_FIRST_WORD = Map.ofEntries(
            Map.entry("sources", Service.INGEST),
            Map.entry("events", Service.INGEST),
            Map.entry("imports", Service.INGEST),
            Map.entry("quarantine", Service.INGEST),
            Map.entry("incidents", Service.TIMELINE),
            Map.entry("signals", Service.TIMELINE),
            Map.entry("people", Service.TIMELINE),
            Map.entry("rulings", Service.TIMELINE),
            Map.entry("rebuilds", Service.TIMELINE),
            Map.entry("verifications", Service.DRAFTING),
            Map.entry("extractions", Service.ACTIONS),
            Map.entry("actions", Service.ACTIONS),
            Map.entry("actions.ics", Service.ACTIONS),
            Map.entry("actions.csv", Service.ACTIONS),
            Map.entry("reviews", Service.ACTIONS));

    /** What drafting answers below one incident. */
    private static final Set<String> DRAFTING_OF_AN_INCIDENT = Set.of("drafts", "postmortem", "similar", "bundle");

    /** Plain segments only: nothing a service could read as another path than we did. */
    private static final Pattern PLAIN =
            Pattern.compile("/v1(/([A-Za-z0-9._~:@!$&'()*+,=-]|%(?!2[eEfF]|5[cC]|00)[0-9A-Fa-f]{2})+)+/?");

    private Routes() {}

    /**
     * The service of a path.
     *
     * @param path as it came, still percent-encoded, without the query
     */
    static Optional<Service> of(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        var words = path.split("/");
        for (var word : words) {
            if (word.equals(".") || word.equals("..")) {
                return Optional.empty();
            }
        }
        var service = BY_FIRST_WORD.get(words[2]);
        if ("incidents".equals(words[2]) && words.length > 4 && DRAFTING_OF_AN_INCIDENT.contains(words[4])) {
            return Optional.of(Service.DRAFTING);
        }
        return Optional.ofNullable(service);
    }
}
