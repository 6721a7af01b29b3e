package org.nianbao.feed.webhook;

import java.util.Optional;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/**
 * From where on changes are wanted.
 *
 * @param cursor of the feed, behind which they begin; {@code null} for all from the beginning
 */
record StartingPoint(String cursor) {

    static final String AFTER = "after";

    private static final int LONGEST = 500;

    static StartingPoint of(JsonObject source) {
        return new StartingPoint(source.text(AFTER, LONGEST).orElse(null));
    }

    /** One that has to be named, be it as {@code null}. */
    static StartingPoint required(JsonObject source) {
        source.only(AFTER).nullable(AFTER);
        if (!source.has(AFTER)) {
            source.required(AFTER, Optional.empty());
        }
        return of(source);
    }

    /**
     * The place in the changes below an organization, or an error.
     *
     * @throws org.nianbao.problem.ProblemException 410 where the cursor is from a history that is gone
     */
    Optional<FeedCursor> find(FeedCursors cursors, String within, Errors errors) {
        if (cursor == null) {
            return Optional.of(cursors.start(within));
        }
        Errors ofQuery = new Errors();
        Optional<FeedCursor> found = cursors.read(cursor, within, ofQuery);
        if (found.isEmpty()) {
            errors.add("/" + AFTER, ErrorCode.NOT_A_CURSOR);
        }
        return found;
    }
}
