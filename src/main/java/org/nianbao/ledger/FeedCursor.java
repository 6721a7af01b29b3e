package org.nianbao.ledger;

import java.util.List;
import java.util.UUID;
import org.nianbao.platform.http.Cursor;

/**
 * A place in the changes below an organization: behind the one that bears its position and token.
 *
 * @param token 0 where no change is before it
 * @param within the organization; {@code null} for all changes
 */
public record FeedCursor(long position, long token, UUID epoch, String within) {

    static final int PARTS = 4;

    /** As callers get it; needs no escaping in a URL. */
    public String text() {
        return Cursor.of(List.of(
                        String.valueOf(position),
                        Long.toHexString(token),
                        epoch.toString(),
                        within == null ? "" : within))
                .text();
    }
}
