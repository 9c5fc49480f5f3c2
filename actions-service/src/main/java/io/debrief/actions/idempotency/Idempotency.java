package io.debrief.actions.idempotency;

import io.debrief.actions.life.ActionId;
import io.debrief.actions.overdue.Today;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys of calls that were answered, for a day. An answer is kept as references and rendered again, so that no words
 * are copied that an erasure would have to find.
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 200;

    private final Today today;

    Idempotency(Today today) {
        this.today = today;
    }

    /**
     * What a call came to.
     *
     * @param status the HTTP status
     * @param ids the follow-ups it answered with
     * @param leftOut how many more there were
     */
    public record Answer(int status, List<ActionId> ids, int leftOut) {}

    /**
     * Does something unless the key was used already.
     *
     * @param caller who calls; keys of others are others
     * @param key the {@code Idempotency-Key}, null where none was sent
     * @param request what was asked, to tell a repetition from a mistake
     * @param work what to do; in the same transaction as the key
     * @throws Problem 422 where the key was used for something else, 400 where it is too long
     */
    public Uni<Answer> once(String caller, @Nullable String key, String request, Supplier<Uni<Answer>> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", "must not be longer than " + LONGEST_KEY + " characters");
        }
        var hash = hash(request);
        return claim(caller, key, hash)
                .chain(mine -> mine ? work.get().call(answer -> keep(caller, key, answer)) : kept(caller, key, hash));
    }

    private Uni<Boolean> claim(String caller, String key, String hash) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into idempotency (caller, key, request_hash, created_at)"
                                        + " values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz)) on conflict do nothing")
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .setParameter(3, hash)
                        .setParameter(4, today.now().toString())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private static Uni<Void> keep(String caller, String key, Answer answer) {
        var numbers =
                answer.ids().stream().map(id -> Long.toString(id.number())).collect(Collectors.joining(","));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update idempotency set status = ?3, numbers = ?4, left_out = ?5 where caller = ?1 and key = ?2")
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .setParameter(3, answer.status())
                        .setParameter(4, numbers)
                        .setParameter(5, answer.leftOut())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Answer> kept(String caller, String key, String hash) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select request_hash, status, numbers, left_out from idempotency where caller = ?1 and key = ?2",
                                Object[].class)
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .getSingleResult())
                .map(row -> {
                    if (!hash.equals(row[0])) {
                        throw Problem.unprocessable(
                                "idempotency-key-reused", "This Idempotency-Key was used for another request.");
                    }
                    return new Answer(((Number) row[1]).intValue(), ids((String) row[2]), ((Number) row[3]).intValue());
                });
    }

    private static List<ActionId> ids(String numbers) {
        return numbers.isEmpty()
                ? List.of()
                : Arrays.stream(numbers.split(","))
                        .map(Long::valueOf)
                        .map(ActionId::new)
                        .toList();
    }

    @Scheduled(every = "1h", delayed = "1m")
    @WithTransaction
    Uni<Void> forget() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from idempotency where created_at < cast(cast(?1 as text) as timestamptz)")
                        .setParameter(1, today.now().minus(KEPT).toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String hash(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
