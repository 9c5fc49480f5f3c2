package io.debrief.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the page
 * @param next the cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items a page may have. */
    public static final int MAX = 500;

    /**
     * Cuts a page from a query that asked for one more than the page holds.
     *
     * @param found at most {@code limit + 1} items
     * @param limit the page's size
     * @param cursor the cursor that continues after an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The items in another shape. */
    public <R> Page<R> map(Function<? super T, ? extends R> shape) {
        return new Page<>(items.stream().<R>map(shape).toList(), next);
    }
}
