package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consistency.RollupNeighbour;
import org.nianbao.consistency.RollupNeighbour.Pair;
import org.nianbao.form.Form;
import org.nianbao.ledger.AddedSums;
import org.nianbao.ledger.Extent;
import org.nianbao.ledger.LedgerView;
import org.nianbao.ledger.Selection;
import org.nianbao.ledger.Tally;
import org.nianbao.ledger.Unit;
import org.nianbao.organization.Register;
import org.nianbao.report.StoredReport;

/** Makes of a roll-up what a report above it is held against. */
@ApplicationScoped
class RollupNeighbours {

    /** More than a sentence holds. */
    static final int FEW = 5;

    private final Names names;
    private final Register register;
    private final Compilations compilations;
    private final SourceChanges changes;

    RollupNeighbours(Names names, Register register, Compilations compilations, SourceChanges changes) {
        this.names = names;
        this.register = register;
        this.compilations = compilations;
        this.changes = changes;
    }

    RollupNeighbour of(StoredReport report, Selection selection, LedgerView ledger) {
        AddedSums sums = ledger.sums(selection, ledger.present());
        Tally total = sums.total();
        Form form = report.document().form();
        // Whether the report itself is published is not what it is held against.
        List<String> missing = sums.missing().stream()
                .map(Unit::organization)
                .filter(code -> !code.equals(selection.organization()))
                .toList();
        boolean ownIsMissing = missing.size() < sums.missing().size();
        long expected = total.expected() - (hasToReport(selection) ? 1 : 0);
        return new RollupNeighbour(
                new Totals(form).computed(total.sums(form.cells().size())),
                expected,
                expected - (total.expected() - total.published() - (ownIsMissing ? 1 : 0)),
                called(missing, selection.year()),
                total.twice(),
                pairs(sums, selection.year()),
                compilation(report, selection, total, ledger));
    }

    private boolean hasToReport(Selection selection) {
        LocalDate lastDay = LocalDate.of(selection.year(), Month.DECEMBER, 31);
        return register.find(selection.organization())
                .filter(own -> !own.validFrom().isAfter(lastDay))
                .filter(own -> own.validTo() == null || !own.validTo().isBefore(lastDay))
                .isPresent();
    }

    private List<String> called(List<String> codes, int year) {
        List<String> few = codes.stream().limit(FEW).toList();
        Map<String, String> called = names.of(few, year);
        return few.stream().map(called::get).toList();
    }

    private List<Pair> pairs(AddedSums sums, int year) {
        List<AddedSums.Pair> few = sums.twice().stream().limit(FEW).toList();
        Map<String, String> called = names.of(
                few.stream()
                        .flatMap(pair -> Stream.of(pair.government(), pair.office()))
                        .toList(),
                year);
        return few.stream()
                .map(pair -> new Pair(called.get(pair.government()), called.get(pair.office())))
                .toList();
    }

    /** Only a region is compiled; a report that was, and is none any more, is one like any other. */
    private Optional<RollupNeighbour.Compilation> compilation(
            StoredReport report, Selection selection, Tally total, LedgerView ledger) {
        return Optional.of(selection.extent())
                .filter(Extent.REGION::equals)
                .flatMap(region -> compilations.digest(report.id()))
                .map(digest -> digest.equals(total.digest())
                        ? RollupNeighbour.Compilation.CURRENT
                        : changes.of(report.id(), selection, ledger));
    }
}
