package org.nianbao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nianbao.platform.http.Cursor;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Gives out places in the feed and takes them back. */
@ApplicationScoped
public class FeedCursors {

    private static final String TOKEN = "select token from ledger_change where position = :position";

    private final Ledger ledger;
    private final EntityManager entities;

    FeedCursors(Ledger ledger, EntityManager entities) {
        this.ledger = ledger;
        this.entities = entities;
    }

    /** Before the first change. */
    @Transactional
    public FeedCursor start(String within) {
        return new FeedCursor(0, 0, ledger.state().epoch(), within);
    }

    /** Behind the last change that the ledger has taken in; in the snapshot of the transaction that asks. */
    @Transactional
    public FeedCursor end(String within) {
        LedgerState state = ledger.state();
        return new FeedCursor(state.position(), token(state.position()).orElse(0L), state.epoch(), within);
    }

    /** Behind a change. */
    public FeedCursor of(Change change, LedgerState state, String within) {
        return new FeedCursor(change.position(), change.token(), state.epoch(), within);
    }

    /**
     * The place that a caller names.
     *
     * @param within what the caller looks at; a place among other changes would skip some of these
     * @param errors receives that it is no cursor of ours, or one of another organization's changes
     * @throws ProblemException 410 {@code cursor-expired} where it was given out by a history that is gone
     */
    @Transactional
    public Optional<FeedCursor> read(String text, String within, Errors errors) {
        Optional<FeedCursor> cursor =
                Cursor.read(text, FeedCursor.PARTS, errors).flatMap(read -> parse(read.key(), within, errors));
        cursor.filter(read -> !isKnown(read)).ifPresent(read -> {
            throw ProblemException.of(ProblemType.CURSOR_EXPIRED);
        });
        return cursor;
    }

    private static Optional<FeedCursor> parse(List<String> key, String within, Errors errors) {
        try {
            FeedCursor cursor = new FeedCursor(
                    Long.parseLong(key.get(0)),
                    Long.parseUnsignedLong(key.get(1), 16),
                    UUID.fromString(key.get(2)),
                    key.get(3).isEmpty() ? null : key.get(3));
            if (Objects.equals(cursor.within(), within) && cursor.position() >= 0) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException notOurs) {
            // Told below, as for all that is none.
        }
        errors.add("after", ErrorCode.NOT_A_CURSOR);
        return Optional.empty();
    }

    private boolean isKnown(FeedCursor cursor) {
        return cursor.epoch().equals(ledger.state().epoch())
                && token(cursor.position()).orElse(0L) == cursor.token()
                && (cursor.position() == 0 || cursor.token() != 0);
    }

    private Optional<Long> token(long position) {
        List<?> found = entities.createNativeQuery(TOKEN, Long.class)
                .setParameter("position", position)
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }
}
