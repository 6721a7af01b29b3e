package org.nianbao.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Some of what happened, the oldest first.
 *
 * @param next the cursor of the next page, or {@code null} where nothing more has happened yet
 * @param cursor from where to go on, whether now or later; never {@code null}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FeedPage(List<Event> items, String next, String cursor) {}
