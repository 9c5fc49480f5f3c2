package io.debrief.timeline.entry;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.timeline.incident.StoredIncident;
import java.util.List;

/** A timeline as Markdown; what people hid is left out. */
final class Markdown {

    private Markdown() {}

    static String of(StoredIncident incident, List<EntrySnapshot> entries) {
        var page = new StringBuilder("# Timeline of ")
                .append(incident.label())
                .append(": ")
                .append(Export.inline(incident.incident().title()))
                .append("\n\nAll times are UTC. Digest `")
                .append(incident.incident().digest())
                .append("`.\n\n");
        entries.stream().filter(entry -> !entry.hidden()).forEach(entry -> line(page, entry));
        return page.toString();
    }

    private static void line(StringBuilder page, EntrySnapshot entry) {
        page.append("- **").append(entry.effectiveAt()).append("** ");
        if (entry.afterCause()) {
            page.append("(shown after its cause) ");
        }
        var actor = entry.actor();
        if (actor != null) {
            var name = actor.name() == null ? actor.id() : actor.name();
            page.append(name == null ? "" : Export.inline(name) + ": ");
        }
        page.append(entry.erasedAt() == null ? said(entry) : "(erased " + entry.erasedAt() + ")");
        if (entry.occurrences() > 1) {
            page.append(" (").append(entry.occurrences()).append(" times)");
        }
        page.append(" — ")
                .append(Export.inline(entry.kind() + ", " + String.join(", ", entry.reportedBy())))
                .append(entry.pinned() ? ", pinned" : "")
                .append('\n');
    }

    private static String said(EntrySnapshot entry) {
        var title = Export.inline(entry.title());
        var text = Export.inline(entry.text());
        return text.isEmpty() || text.equals(title)
                ? title
                : title.isEmpty() || text.startsWith(title) ? text : title + ". " + text;
    }
}
