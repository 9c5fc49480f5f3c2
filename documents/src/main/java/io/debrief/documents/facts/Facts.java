package io.debrief.documents.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about its incident.
 *
 * @param title its own title, else its file's name in words
 * @param started when the incident began, null where it names no day
 * @param ended when it ended, null where it names no time of day for both
 * @param severity {@code sev1} to {@code sev5}, null where it names none in this form
 * @param services the services it names as such
 * @param author who it says wrote it, null where it does not say
 */
public record Facts(
        String title,
        @Nullable Moment started,
        @Nullable Moment ended,
        @Nullable String severity,
        List<String> services,
        @Nullable String author) {

    /** Copies the list. */
    public Facts {
        services = List.copyOf(services);
    }
}
