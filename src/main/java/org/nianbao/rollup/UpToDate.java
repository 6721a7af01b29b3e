package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nianbao.ledger.Ledger;

/**
 * Brings the ledger up to date for whoever is in the middle of something. A transaction of theirs pauses meanwhile; it
 * holds nothing that the ledger waits for, and sees what was taken in as soon as it goes on.
 */
@ApplicationScoped
class UpToDate {

    private final Ledger ledger;

    UpToDate(Ledger ledger) {
        this.ledger = ledger;
    }

    @Transactional(TxType.NOT_SUPPORTED)
    void require() {
        ledger.bringUpToDate();
    }
}
