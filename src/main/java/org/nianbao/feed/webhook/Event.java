package org.nianbao.feed.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.nianbao.ledger.Change;
import org.nianbao.ledger.ChangeType;
import org.nianbao.ledger.FeedCursor;

/** A change as the feed tells it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Event(
        String cursor,
        String type,
        String organization,
        String name,
        Integer year,
        String scope,
        Integer revision,
        String sha256,
        Instant at,
        String url,
        List<String> details) {

    static Event of(Change change, FeedCursor cursor) {
        return new Event(
                cursor.text(),
                change.type().word(),
                change.organization(),
                change.name(),
                change.year(),
                change.scope(),
                change.revision(),
                change.sha256(),
                change.at(),
                url(change),
                change.details());
    }

    private static String url(Change change) {
        return change.type() == ChangeType.ORGANIZATION
                ? "/api/v1/organizations/" + change.organization()
                : "/api/v1/publications/%s/%d/revisions/%d"
                        .formatted(change.organization(), change.year(), change.revision());
    }
}
