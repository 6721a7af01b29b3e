package org.nianbao.ledger;

import java.time.Instant;

/** What a transaction left in the outbox. Year and revision are {@code null} in notes about the register. */
record Note(long id, ChangeType type, String organization, Integer year, Integer revision, Instant at) {

    boolean isAboutRegister() {
        return type == ChangeType.ORGANIZATION;
    }

    Node.Key key() {
        return new Node.Key(year, organization);
    }
}
