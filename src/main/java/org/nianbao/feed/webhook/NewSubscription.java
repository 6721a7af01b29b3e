package org.nianbao.feed.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.Errors;

/**
 * A subscription as a caller wants it. Members that are wrong read as {@code null}; what is wrong stands in the errors.
 *
 * @param within {@code null} also for the whole register
 * @param after from where changes are sent; nothing where only those to come are
 */
record NewSubscription(String url, String within, String description, Optional<StartingPoint> after) {

    private static final String URL = "url";
    private static final String WITHIN = "within";
    private static final String DESCRIPTION = "description";
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_DESCRIPTION = 200;

    static NewSubscription read(JsonNode body, Errors errors) {
        JsonObject source = JsonObject.of(body, "", errors)
                .only(URL, WITHIN, DESCRIPTION, StartingPoint.AFTER)
                .nullable(WITHIN, DESCRIPTION, StartingPoint.AFTER);
        return new NewSubscription(
                source.required(URL, source.line(URL, LONGEST_URL)),
                source.text(WITHIN, OrganizationCode.LENGTH).orElse(null),
                source.line(DESCRIPTION, LONGEST_DESCRIPTION).orElse(null),
                Optional.of(source)
                        .filter(sent -> sent.has(StartingPoint.AFTER))
                        .map(StartingPoint::of));
    }

    /** The place in the changes from which it starts, or an error. */
    Optional<FeedCursor> start(FeedCursors cursors, Errors errors) {
        return after.map(point -> point.find(cursors, within, errors))
                .orElseGet(() -> Optional.of(cursors.end(within)));
    }
}
