package org.nianbao.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items at most as many as were asked for, in an order that does not change between pages
 * @param next the cursor of the next page, or {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String next) {

    /** A list that is short by nature and comes whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Cuts a page out of a result that was asked for one item more than the page holds.
     *
     * @param key the keyset position of an item
     */
    public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, List<String>> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, Cursor.of(key.apply(items.get(limit - 1))).text());
    }
}
