package org.nianbao.exchange;

import java.util.List;
import org.nianbao.platform.http.Cursor;

/**
 * Up to where an export was read.
 *
 * @param feed the cursor of the feed at the snapshot of the first attempt
 * @param filter what was asked for, without {@code within}, which the cursor of the feed knows
 * @param year of the last report, like its organization
 */
record Checkpoint(String feed, String filter, int year, String organization) {

    static final int PARTS = 4;

    /** As callers get it. */
    String text() {
        return Cursor.of(List.of(feed, filter, String.valueOf(year), organization))
                .text();
    }
}
