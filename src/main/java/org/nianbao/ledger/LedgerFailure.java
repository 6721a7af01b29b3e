package org.nianbao.ledger;

import java.sql.SQLException;

/** The database refused what the ledger wanted of it. */
final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private final String state;

    LedgerFailure(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState();
    }

    /** Whether somebody else was faster, so that it need only be tried again. */
    boolean isTransient() {
        return SERIALIZATION_FAILURE.equals(state) || DEADLOCK.equals(state);
    }
}
