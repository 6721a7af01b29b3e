package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.consistency.Neighbours;
import org.nianbao.consistency.RollupNeighbour;
import org.nianbao.consistency.RollupNeighbour.Compilation;
import org.nianbao.figures.Scope;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.report.Neighbourhood;
import org.nianbao.report.StoredReport;

/** Hands the roll-up to the check of reports that speak for others as well. */
@ApplicationScoped
class LedgerNeighbourhood implements Neighbourhood {

    private static final Set<Scope> EXTENTS = Set.of(Scope.LEVEL, Scope.REGION);

    private final UpToDate upToDate;
    private final LedgerSums sums;
    private final LedgerNames names;
    private final Compilations compilations;
    private final FormCatalogue forms;

    LedgerNeighbourhood(
            UpToDate upToDate, LedgerSums sums, LedgerNames names, Compilations compilations, FormCatalogue forms) {
        this.upToDate = upToDate;
        this.sums = sums;
        this.names = names;
        this.compilations = compilations;
        this.forms = forms;
    }

    @Override
    public Neighbours of(StoredReport report) {
        Form form = report.document().form();
        boolean comparable = EXTENTS.contains(report.document().scope())
                && forms.forYear(report.year()).filter(form::equals).isPresent();
        if (!comparable) {
            return Neighbours.NONE;
        }
        upToDate.require();
        return new Neighbours(rollup(report));
    }

    private Optional<RollupNeighbour> rollup(StoredReport report) {
        Place place = new Place(
                report.organization(), report.year(), report.document().scope());
        return sums.find(place).map(summed -> neighbour(report, place, summed));
    }

    private RollupNeighbour neighbour(StoredReport report, Place place, Summed summed) {
        return new RollupNeighbour(
                summed.sums(),
                summed.expected(),
                summed.published(),
                summed.isComplete() ? List.of() : names.missing(place),
                summed.twice(),
                summed.twice() == 0 ? List.of() : names.countedTwice(place),
                compilation(report, place, summed));
    }

    /** Only a region is compiled; a report that was, and is none any more, is one like any other. */
    private Optional<Compilation> compilation(StoredReport report, Place place, Summed summed) {
        return Optional.of(place.extent())
                .filter(Scope.REGION::equals)
                .flatMap(region -> compilations.digest(report.id()))
                .map(digest -> digest.equals(summed.digest())
                        ? Compilation.CURRENT
                        : compilations.changes(report.id(), place));
    }
}
