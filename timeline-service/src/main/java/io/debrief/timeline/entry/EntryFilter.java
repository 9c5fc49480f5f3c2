package io.debrief.timeline.entry;

import io.debrief.timeline.database.Conditions;
import io.debrief.timeline.outcome.Entry;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an incident a list shows; what is null does not filter.
 *
 * @param source a source that reported it
 * @param kind its kind
 * @param q words in title or text
 */
record EntryFilter(
        @Nullable String source,
        @Nullable String kind,
        @Nullable String q) {

    static final EntryFilter ALL = new EntryFilter(null, null, null);

    /** Whether an entry that is not in the table matches. */
    boolean accepts(Entry entry) {
        return (source == null || entry.reportedBy().contains(source))
                && (kind == null || entry.kind().equals(kind))
                && (q == null
                        || (entry.title() + "\n" + entry.text())
                                .toLowerCase(Locale.ROOT)
                                .contains(q.strip().toLowerCase(Locale.ROOT)));
    }

    Conditions conditions(UUID incident, @Nullable Place after) {
        var where =
                new Conditions().and("incident = cast(cast(? as text) as uuid) and not removed", incident.toString());
        if (source != null) {
            where.and("? = any(sources)", source);
        }
        if (kind != null) {
            where.and("kind = ?", kind);
        }
        if (q != null && !q.isBlank()) {
            where.and("strpos(lower((body ->> 'title') || chr(10) || (body ->> 'text')), lower(?)) > 0", q.strip());
        }
        if (after != null) {
            where.and(
                    "(at, depth, source_rank, id) > (cast(cast(? as text) as timestamptz), ?, ?, cast(cast(? as text) as uuid))",
                    after.at().toString(),
                    after.depth(),
                    after.rank(),
                    after.id().toString());
        }
        return where;
    }
}
