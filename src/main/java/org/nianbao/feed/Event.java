package org.nianbao.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.nianbao.ledger.Change;
import org.nianbao.ledger.ChangeType;
import org.nianbao.ledger.FeedCursor;

/**
 * Something that happened, as the feed tells it.
 *
 * @param cursor the place behind it, from which the feed goes on
 * @param type a word of {@link ChangeType}
 * @param year {@code null} where the register changed, as are {@code scope}, {@code revision} and {@code sha256}
 * @param url where to read what it is about: the permanent address of the revision, or the organization
 * @param details what happened to an organization; empty for publications
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Event(
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

    public static Event of(Change change, FeedCursor cursor) {
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
