package org.nianbao.rollup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nianbao.ledger.LedgerState;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Query;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Where a page of sources ends, and the moment of the first page: all pages are of one state, whatever happens meanwhile.
 *
 * @param after the last organization's code
 * @param epoch of the ledger's history
 * @param approved the state of the approved reports
 */
record SourceCursor(String after, Instant moment, String epoch, String approved) {

    private static final int PARTS = 5;
    private static final int ASKED = 4;

    String text(Asked asked) {
        return Cursor.of(List.of(after, String.valueOf(moment.toEpochMilli()), epoch, approved, asked.text()))
                .text();
    }

    /** The cursor in a query; one that was given out for something else is an error. */
    static Optional<SourceCursor> read(Query query, Asked asked) {
        Optional<Cursor> given = query.after(PARTS);
        Optional<SourceCursor> read =
                given.filter(cursor -> isOf(asked, cursor.key())).map(cursor -> of(cursor.key()));
        if (given.isPresent() && read.isEmpty()) {
            query.errors().add("after", ErrorCode.NOT_A_CURSOR);
        }
        return read;
    }

    private static boolean isOf(Asked asked, List<String> key) {
        return key.get(ASKED).equals(asked.text()) && key.get(1).matches("\\d{1,15}");
    }

    private static SourceCursor of(List<String> key) {
        return new SourceCursor(key.get(0), Instant.ofEpochMilli(Long.parseLong(key.get(1))), key.get(2), key.get(3));
    }

    /**
     * Ends the request where the state of the first page is gone: after a restore, and when approved reports changed, of
     * which nothing is kept.
     */
    void requireValid(LedgerState state, String approvedNow) {
        if (!epoch.equals(state.epoch().toString()) || !approved.equals(approvedNow)) {
            throw ProblemException.of(ProblemType.CURSOR_EXPIRED);
        }
    }
}
