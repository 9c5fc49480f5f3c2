package io.debrief.timeline.round;

import io.debrief.timeline.database.Sql;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.projection.Changes.Gone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes incidents, set by set. */
@ApplicationScoped
class IncidentWriter {

    /** Whether an incident is restricted decides where its entries are told: all of them have to be told again. */
    private static final String RETELL = """
            update entry e set version = e.version + 1, change = nextval('change_number'),
                   changed_at = cast(cast(?3 as text) as timestamptz)
            from incident i,
                 unnest(cast(cast(?1 as text[]) as uuid[]), cast(cast(?2 as text[]) as boolean[])) as t(uuid, restricted)
            where i.uuid = t.uuid and i.restricted <> t.restricted and e.incident = i.uuid and not e.removed
            """;

    /** Those that were merged into an incident are told again when that becomes restricted, or is no longer. */
    private static final String RETELL_MERGED = """
            update incident m set version = m.version + 1, changed_at = cast(cast(?3 as text) as timestamptz)
            from incident i,
                 unnest(cast(cast(?1 as text[]) as uuid[]), cast(cast(?2 as text[]) as boolean[])) as t(uuid, restricted)
            where i.uuid = t.uuid and i.restricted <> t.restricted and m.merged_into = i.uuid
            """;

    private static final String UPSERT = """
            insert into incident (uuid, number, title, severity, status, services, restricted, access, started_at,
                                  ended_at, entries, digest, body, changed_at, version)
            select cast(t.uuid as uuid), cast(t.number as bigint), t.title, t.severity, t.status,
                   cast(t.services as text[]), cast(t.restricted as boolean), cast(t.access as text[]),
                   cast(t.started_at as timestamptz), cast(t.ended_at as timestamptz), cast(t.entries as int), t.digest,
                   cast(t.body as jsonb), cast(cast(?14 as text) as timestamptz), 1
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]),
                        cast(?13 as text[]))
                 as t(uuid, number, title, severity, status, services, restricted, access, started_at, ended_at,
                      entries, digest, body)
            on conflict (uuid) do update set title = excluded.title, severity = excluded.severity,
                   status = excluded.status, services = excluded.services, restricted = excluded.restricted,
                   access = excluded.access, started_at = excluded.started_at, ended_at = excluded.ended_at,
                   entries = excluded.entries, digest = excluded.digest, body = excluded.body, merged_into = null,
                   gone = false, changed_at = excluded.changed_at, version = incident.version + 1
            where incident.gone or incident.merged_into is not null or incident.body is distinct from excluded.body
               or incident.access is distinct from excluded.access
            """;

    private static final String OPENERS = """
            insert into opener (opener, incident)
            select cast(t.opener as uuid), cast(t.incident as uuid)
            from unnest(cast(?1 as text[]), cast(?2 as text[])) as t(opener, incident)
            on conflict (opener) do update set incident = excluded.incident
            where opener.incident <> excluded.incident
            """;

    private static final String GONE = """
            update incident i set gone = (t.heir is null), merged_into = cast(t.heir as uuid),
                   version = i.version + 1, changed_at = cast(cast(?3 as text) as timestamptz)
            from unnest(cast(?1 as text[]), cast(?2 as text[])) as t(uuid, heir)
            where i.uuid = cast(t.uuid as uuid) and i.merged_into is distinct from cast(t.heir as uuid)
               or i.uuid = cast(t.uuid as uuid) and i.gone <> (t.heir is null)
            """;

    private record Opener(String opener, String incident) {}

    /** An incident, its JSON, and who else may see it where it is restricted. */
    record Written(Incident incident, String body, List<String> access) {

        long number() {
            return Long.parseLong(incident.labels().getFirst().substring("INC-".length()));
        }
    }

    Uni<Void> upsert(List<Written> incidents, Instant now) {
        if (incidents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return retell(RETELL, incidents, now)
                .chain(() -> retell(RETELL_MERGED, incidents, now))
                .chain(() -> write(incidents, now))
                .chain(() -> openers(incidents))
                .replaceWithVoid();
    }

    private static Uni<Integer> retell(String statement, List<Written> incidents, Instant now) {
        return Sql.of(
                        statement,
                        Sql.column(incidents, one -> one.incident().uuid()),
                        Sql.column(incidents, one -> one.incident().restricted()),
                        Sql.time(now))
                .run();
    }

    Uni<Void> gone(Collection<Gone> gone, Instant now) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of(GONE, Sql.column(gone, Gone::incident), Sql.column(gone, Gone::into), Sql.time(now))
                        .run()
                        .replaceWithVoid();
    }

    private static Uni<Integer> write(List<Written> incidents, Instant now) {
        return Sql.of(
                        UPSERT,
                        Sql.column(incidents, one -> one.incident().uuid()),
                        Sql.column(incidents, Written::number),
                        Sql.column(incidents, one -> one.incident().title()),
                        Sql.column(incidents, one -> one.incident().severity()),
                        Sql.column(incidents, one -> one.incident().status()),
                        Sql.column(incidents, one -> Sql.literal(one.incident().services())),
                        Sql.column(incidents, one -> one.incident().restricted()),
                        Sql.column(incidents, one -> Sql.literal(one.access())),
                        Sql.column(incidents, one -> one.incident().startedAt()),
                        Sql.column(incidents, one -> one.incident().endedAt()),
                        Sql.column(incidents, one -> one.incident().entries()),
                        Sql.column(incidents, one -> one.incident().digest()),
                        Sql.column(incidents, Written::body),
                        Sql.time(now))
                .run();
    }

    private static Uni<Integer> openers(List<Written> incidents) {
        var openers = new ArrayList<Opener>();
        for (var one : incidents) {
            var uuid = one.incident().uuid().toString();
            one.incident().openers().forEach(opener -> openers.add(new Opener(opener.toString(), uuid)));
        }
        return Sql.of(OPENERS, Sql.column(openers, Opener::opener), Sql.column(openers, Opener::incident))
                .run();
    }
}
