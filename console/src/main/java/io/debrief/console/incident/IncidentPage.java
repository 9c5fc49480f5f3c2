package io.debrief.console.incident;

import io.debrief.console.page.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of incidents.
 *
 * @param rows the incidents that match
 * @param filter what was asked for
 * @param services services to choose from, as seen in the rows
 * @param next the address of the next page, empty on the last
 */
public record IncidentPage(List<Row> rows, Filter filter, List<String> services, String next) {

    /**
     * One incident.
     *
     * @param id label
     * @param title title
     * @param severity in words
     * @param severityStyle its style
     * @param status in words
     * @param statusStyle its style
     * @param when when it was
     * @param length how long it took, empty while open
     * @param services what it is about
     * @param lead who leads, empty where nobody does
     * @param entries how many entries
     * @param restricted whether only named people see it
     * @param demo whether it was made for the demo
     */
    public record Row(
            String id,
            String title,
            String severity,
            String severityStyle,
            String status,
            String statusStyle,
            String when,
            String length,
            String services,
            String lead,
            String entries,
            boolean restricted,
            boolean demo) {}

    /**
     * What to show.
     *
     * @param status empty for all
     * @param severity empty for all
     * @param service empty for all
     * @param q words, empty for none
     * @param from first day, empty for ever before
     * @param to last day, empty for ever after
     */
    public record Filter(String status, String severity, String service, String q, String from, String to) {

        static Filter of(
                @Nullable String status,
                @Nullable String severity,
                @Nullable String service,
                @Nullable String q,
                @Nullable String from,
                @Nullable String to) {
            return new Filter(text(status), text(severity), text(service), text(q), text(from), text(to));
        }

        /** Whether anything is filtered. */
        public boolean any() {
            return !(status + severity + service + q + from + to).isEmpty();
        }

        /** Statuses to choose from. */
        public List<Choice> statuses() {
            return Choice.of(
                    status,
                    "=any status",
                    "suspected=suspected",
                    "open=open",
                    "mitigated=mitigated",
                    "resolved=resolved");
        }

        /** Severities to choose from. */
        public List<Choice> severities() {
            return Choice.of(
                    severity, "=any severity", "sev1=SEV 1", "sev2=SEV 2", "sev3=SEV 3", "sev4=SEV 4", "sev5=SEV 5");
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }
}
