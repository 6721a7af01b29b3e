package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.nianbao.form.Form;
import org.nianbao.ledger.Extent;
import org.nianbao.ledger.LedgerReader;
import org.nianbao.ledger.LedgerView;
import org.nianbao.ledger.Selection;
import org.nianbao.ledger.Source;
import org.nianbao.ledger.Tally;

/** Reads what a report is compiled of. */
@ApplicationScoped
class RegionSums {

    private final LedgerReader ledger;

    RegionSums(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /**
     * The roll-up of a region, with its sources, as of one moment.
     *
     * @param position how far the ledger had come
     * @param digest the hashes of the sources, as numbers, added up modulo 2^256
     * @param sums by the cells' positions; {@code null} where nothing was reported
     */
    record Read(long position, BigInteger digest, List<BigDecimal> sums, List<Source> sources) {}

    /** A transaction of the caller's pauses meanwhile, since the ledger has its own. */
    @Transactional(TxType.NOT_SUPPORTED)
    Read of(String organization, int year, Form form) {
        Selection selection = Selection.published(organization, year, Extent.REGION, form.id(), false);
        return ledger.read(view -> read(selection, form, view));
    }

    private static Read read(Selection selection, Form form, LedgerView view) {
        Tally total = view.sums(selection, view.present()).total();
        return new Read(
                view.state().position(),
                total.digest(),
                new Totals(form).computed(total.sums(form.cells().size())),
                SourceChanges.present(selection, view));
    }
}
