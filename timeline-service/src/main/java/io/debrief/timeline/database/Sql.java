package io.debrief.timeline.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A native statement with the values of {@code ?1}, {@code ?2} and so on. It runs on the session of the caller, so inside
 * a transaction or session of Panache. Ids, times and JSON travel as text and are cast in the statement.
 *
 * @param text the statement
 * @param values its values in order
 */
public record Sql(String text, List<Object> values) {

    /** A statement. */
    public static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** Runs it as a change; how many rows it touched. */
    public Uni<Integer> run() {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(text)).executeUpdate());
    }

    /** Runs it as a query. */
    public Uni<List<Row>> rows() {
        return Panache.getSession()
                .chain(session ->
                        bind(session.createNativeQuery(text, Object.class)).getResultList())
                .map(found -> found.stream().map(Row::of).toList());
    }

    /** Runs it as a query and shapes each row. */
    public <T> Uni<List<T>> list(Function<Row, T> shape) {
        return rows().map(found -> found.stream().map(shape).toList());
    }

    /** Runs it as a query for at most one row. */
    public Uni<Optional<Row>> first() {
        return rows().map(found -> found.stream().findFirst());
    }

    /** Ids as an array to cast: {@code cast(cast(?1 as text[]) as uuid[])}. */
    public static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** One column of items as an array to cast. */
    public static <T> @Nullable String[] column(
            Collection<T> items, Function<? super T, ? extends @Nullable Object> part) {
        var column = new @Nullable String[items.size()];
        int i = 0;
        for (var item : items) {
            var value = part.apply(item);
            column[i++] = value == null ? null : value.toString();
        }
        return column;
    }

    /** A PostgreSQL array literal of texts, to travel as one text within a column. */
    public static String literal(Collection<String> texts) {
        var literal = new StringBuilder("{");
        for (var text : texts) {
            literal.append(literal.length() == 1 ? "" : ",")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    /** The column expression that reads a time as microseconds since 1970, for {@link Row#time}. */
    public static String micros(String column) {
        return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
    }

    /** A time as text to cast: {@code cast(cast(?1 as text) as timestamptz)}. */
    public static String time(Instant at) {
        return at.toString();
    }

    private <T extends Mutiny.AbstractQuery> T bind(T query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
