package io.debrief.actions.listing;

import io.debrief.actions.listing.Summary.Group;
import io.debrief.actions.overdue.Today;
import io.debrief.actions.store.Viewer;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts in the database. */
@ApplicationScoped
class Summaries {

    private static final List<String> STATUS = List.of(
            "candidate",
            "offered",
            "taken",
            "in_progress",
            "blocked",
            "done",
            "verified",
            "ineffective",
            "dropped",
            "later");

    private final Today today;

    Summaries(Today today) {
        this.today = today;
    }

    /** What may be grouped by. */
    enum Grouping {
        CATEGORY("a.category", ""),
        OWNER("coalesce(a.owner, '')", ""),
        SERVICE(
                "coalesce(s.service, '')",
                " left join incident i on i.label = a.incident left join lateral unnest(i.services) s(service) on true"),
        AGE(
                "case when a.created_at > t.now - interval '7 days' then '0-7 days'"
                        + " when a.created_at > t.now - interval '30 days' then '8-30 days'"
                        + " when a.created_at > t.now - interval '90 days' then '31-90 days' else 'over 90 days' end",
                "");

        private final String key;
        private final String join;

        Grouping(String key, String join) {
            this.key = key;
            this.join = join;
        }

        static Grouping read(@Nullable String word) {
            try {
                return word == null ? CATEGORY : valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("by", "must be category, owner, service or age");
            }
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Uni<Summary> by(Grouping grouping, Viewer viewer) {
        return groups(grouping.key, grouping.join, viewer)
                .chain(items -> groups("'all'", "", viewer)
                        .map(all -> new Summary(
                                grouping.word(),
                                items,
                                all.isEmpty() ? group("all", new long[STATUS.size()], 0, 0, 0) : all.getFirst())));
    }

    private Uni<List<Group>> groups(String key, String join, Viewer viewer) {
        var counts = STATUS.stream()
                .map(word -> "count(*) filter (where a.status = '" + word + "')")
                .collect(Collectors.joining(", "));
        var sql = "select " + key + " as key, " + counts + ", count(*) filter (where a.overdue),"
                + " coalesce(sum(a.slips), 0), count(*) filter (where a.overdue and a.status = 'later')"
                + " from action a cross join (select cast(cast(?1 as text) as timestamptz) as now) t" + join
                + " where not a.withdrawn and (?2 or not a.restricted or exists (select 1 from incident r"
                + " where r.label = a.incident and ?3 = any(r.people))) group by 1 order by count(*) desc, 1";
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, today.now().toString())
                        .setParameter(2, viewer.admin())
                        .setParameter(3, viewer.person())
                        .getResultList())
                .map(rows -> rows.stream().map(Summaries::group).toList());
    }

    private static Group group(Object[] row) {
        var counts = new long[STATUS.size()];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = number(row[i + 1]);
        }
        var next = counts.length + 1;
        return group(String.valueOf(row[0]), counts, number(row[next]), number(row[next + 1]), number(row[next + 2]));
    }

    private static Group group(String key, long[] counts, long overdue, long slips, long late) {
        var byStatus = new LinkedHashMap<String, Long>();
        var total = 0L;
        for (var i = 0; i < counts.length; i++) {
            byStatus.put(STATUS.get(i), counts[i]);
            total += counts[i];
        }
        var shipped = of(byStatus, "done") + of(byStatus, "verified");
        var agreed = total - of(byStatus, "candidate") - of(byStatus, "dropped") - of(byStatus, "later");
        var share = agreed == 0 ? null : shipped / (double) agreed;
        var debt = of(byStatus, "candidate") + of(byStatus, "offered") + late;
        return new Group(key, total, Map.copyOf(byStatus), overdue, shipped, share, slips, debt);
    }

    private static long of(Map<String, Long> counts, String word) {
        return counts.getOrDefault(word, 0L);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
