package io.debrief.ingest.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Quarantined;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The table of quarantined items. */
@ApplicationScoped
public class QuarantineStore {

    private static final String INSERT = """
            insert into quarantine
              (id, source, stage, reason, detail, received_at, content_type, headers, body, encoding, state)
            select i, s, st, r, d, at, ct, cast(h as jsonb), b, e, 'open'
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(cast(?6 as text[]) as timestamptz[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[])) as t (i, s, st, r, d, at, ct, h, b, e)
            on conflict (id) do nothing""";

    private static final String LISTED = """
            select id, source, stage, reason, detail, received_at, state, left(body, 500), content_type,
                   coalesce(cast(headers ->> 'debrief-size' as bigint), kept), kept, headers ->> 'debrief-trust',
                   decided_by, decided_at, decision
            from quarantine,
                 lateral (select case encoding when 'base64' then octet_length(decode(body, 'base64'))
                                 else octet_length(body) end as kept) as how_much
            where (cast(?1 as text) is null or state = ?1)
              and (cast(?5 as text) is null or source = ?5)
              and (cast(?2 as text) is null
                   or (received_at, id) < (cast(cast(?2 as text) as timestamptz), cast(?3 as uuid)))
            order by received_at desc, id desc
            limit ?4""";

    private final ObjectMapper json;

    QuarantineStore(ObjectMapper json) {
        this.json = json;
    }

    /** Keeps items; known ones stay as they are. */
    @WithTransaction
    public Uni<Void> keep(List<Quarantined> items) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, items.stream().map(Quarantined::id).toArray(UUID[]::new))
                        .setParameter(2, texts(items.stream().map(Quarantined::source)))
                        .setParameter(3, texts(items.stream().map(Quarantined::stage)))
                        .setParameter(4, texts(items.stream().map(Quarantined::reason)))
                        .setParameter(5, texts(items.stream().map(Quarantined::detail)))
                        .setParameter(
                                6,
                                texts(items.stream()
                                        .map(item -> item.receivedAt().toString())))
                        .setParameter(7, texts(items.stream().map(Quarantined::contentType)))
                        .setParameter(8, texts(items.stream().map(item -> headers(item))))
                        .setParameter(9, texts(items.stream().map(Quarantined::body)))
                        .setParameter(10, texts(items.stream().map(Quarantined::encoding)))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Items of a state and source, newest first, without their whole bodies; everything where neither is given. */
    @WithTransaction
    public Uni<List<QuarantineItem>> list(
            @Nullable String state,
            @Nullable String source,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LISTED, Object[].class)
                        .setParameter(1, state)
                        .setParameter(2, before == null ? null : before.toString())
                        .setParameter(3, beforeId)
                        .setParameter(4, limit)
                        .setParameter(5, source)
                        .getResultList())
                .map(rows -> rows.stream().map(QuarantineItem::of).toList());
    }

    /** One item with its body, null where there is none. */
    @WithTransaction
    public Uni<@Nullable Quarantined> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(QuarantineRow.class, id))
                .map(row -> row == null ? null : row.item());
    }

    /**
     * Closes an open item; false where it was closed already.
     *
     * @param why the person's reason, null where the state says enough
     */
    @WithTransaction
    public Uni<Boolean> close(UUID id, String state, String by, @Nullable String why, Instant at) {
        return Panache.getSession().chain(session -> close(session, id, state, by, why, at));
    }

    private static Uni<Boolean> close(
            Mutiny.Session session, UUID id, String state, String by, @Nullable String why, Instant at) {
        return session.find(QuarantineRow.class, id, LockMode.PESSIMISTIC_WRITE).map(row -> {
            if (row == null || !"open".equals(row.state)) {
                return false;
            }
            row.state = state;
            row.decidedBy = by;
            row.decision = why;
            row.decidedAt = at;
            return true;
        });
    }

    private static String[] texts(java.util.stream.Stream<? extends @Nullable String> values) {
        // PostgreSQL has no text with a null character.
        return values.map(value -> value == null ? null : value.replace("\u0000", "\ufffd"))
                .toArray(String[]::new);
    }

    private String headers(Quarantined item) {
        try {
            return json.writeValueAsString(item.headers()).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("headers are always JSON", e);
        }
    }
}
