package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.nianbao.consistency.Neighbours;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.ledger.Extent;
import org.nianbao.ledger.LedgerReader;
import org.nianbao.ledger.Selection;
import org.nianbao.report.Neighbourhood;
import org.nianbao.report.StoredReport;

/** Hands the roll-up to the check of reports that speak for others as well. */
@ApplicationScoped
class LedgerNeighbourhood implements Neighbourhood {

    private final LedgerReader ledger;
    private final RollupNeighbours neighbours;
    private final FormCatalogue forms;

    LedgerNeighbourhood(LedgerReader ledger, RollupNeighbours neighbours, FormCatalogue forms) {
        this.ledger = ledger;
        this.neighbours = neighbours;
        this.forms = forms;
    }

    /** Whoever asks may be in the middle of a step; that pauses, since the ledger has transactions of its own. */
    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Neighbours of(StoredReport report) {
        return selection(report)
                .map(selection -> ledger.read(view -> neighbours.of(report, selection, view)))
                .map(rollup -> new Neighbours(Optional.of(rollup)))
                .orElse(Neighbours.NONE);
    }

    /** What a report speaks for; nothing where that is itself, or where its cells are not those that are added up. */
    private Optional<Selection> selection(StoredReport report) {
        Form form = report.document().form();
        Optional<Extent> extent = switch (report.document().scope()) {
            case LEVEL -> Optional.of(Extent.LEVEL);
            case REGION -> Optional.of(Extent.REGION);
            case OWN, UNKNOWN -> Optional.empty();
        };
        return extent.filter(
                        any -> forms.forYear(report.year()).filter(form::equals).isPresent())
                .map(any -> Selection.published(report.organization(), report.year(), any, form.id(), false));
    }
}
