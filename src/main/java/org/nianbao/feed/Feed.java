package org.nianbao.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.ledger.Change;
import org.nianbao.ledger.Changes;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.LedgerState;

/** Reads on from a bookmark: whatever was acknowledged before is in the answer. */
@ApplicationScoped
class Feed {

    private final Ledger ledger;
    private final Changes changes;
    private final FeedCursors cursors;

    Feed(Ledger ledger, Changes changes, FeedCursors cursors) {
        this.ledger = ledger;
        this.changes = changes;
        this.cursors = cursors;
    }

    /**
     * What was read.
     *
     * @param end the position up to which nothing else concerns the reader
     */
    record Reading(FeedPage page, long end) {

        boolean isEmpty() {
            return page.items().isEmpty();
        }
    }

    Reading read(Bookmark bookmark) {
        LedgerState state = ledger.bringUpToDate();
        // Before the changes are read: what comes in between is either read along or stands behind this end.
        FeedCursor end = cursors.end(bookmark.within());
        List<Change> found = changes.after(bookmark.position(), bookmark.within(), bookmark.limit() + 1);
        List<Event> items = found.stream()
                .limit(bookmark.limit())
                .map(change -> Event.of(change, cursors.of(change, state, bookmark.within())))
                .toList();
        String cursor =
                items.isEmpty() ? end.text() : items.get(items.size() - 1).cursor();
        String next = found.size() > bookmark.limit() ? cursor : null;
        return new Reading(new FeedPage(items, next, cursor), end.position());
    }

    /** Up to where there is something to read. */
    long end() {
        return ledger.bringUpToDate().position();
    }

    /** Of organizations ({@code null} stands for all) those below which something happened after a position. */
    Set<String> touched(Collection<String> within, long position) {
        return changes.touched(within.stream().flatMap(Stream::ofNullable).collect(Collectors.toSet()), position);
    }
}
