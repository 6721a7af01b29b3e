package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.deadline.FilingSeason;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.ledger.AddedSums;
import org.nianbao.ledger.AsOf;
import org.nianbao.ledger.LedgerView;
import org.nianbao.ledger.StandIn;
import org.nianbao.ledger.Unit;
import org.nianbao.platform.json.StrictJson;

/** Makes roll-ups of what the ledger says, all of it in one snapshot. */
@ApplicationScoped
class Rollups {

    private final Approved approved;
    private final Names names;
    private final FilingSeason season;

    Rollups(Approved approved, Names names, FilingSeason season) {
        this.approved = approved;
        this.names = names;
        this.season = season;
    }

    /** The roll-up that is asked for, with the sums of some cells. */
    Rollup read(Asked asked, Set<Cell> cells, LedgerView ledger) {
        AsOf at = asked.asOf().map(ledger::at).orElseGet(ledger::present);
        Approved.Found drafts = approved.find(asked);
        AddedSums sums = ledger.sums(asked.selection(drafts), at);
        Map<String, String> called = names.of(organizations(asked, sums), asked.year());
        Optional<SummedFigures> figures = asked.form().map(form -> new SummedFigures(form, cells, sums.total()));
        RollupParts parts = new RollupParts(sums, called, names.forms(sums.notAdded(), asked.year()));
        return new Rollup(
                ReportDocument.SCHEMA,
                asked.organization(),
                called.get(asked.organization()),
                asked.year(),
                asked.form().map(Form::id).orElse(null),
                asked.extent(),
                asked.basis(),
                asked.stage(),
                at.moment(),
                figures.map(SummedFigures::json).orElseGet(StrictJson.NODES::objectNode),
                figures.map(SummedFigures::blanks).orElse(Map.of()),
                parts.coverage(figures.map(SummedFigures::blankCells).orElse(0L), isPreliminary(asked, sums)),
                parts.provenance(at.position(), drafts),
                parts.standsFor(),
                Optional.ofNullable(sums.reported())
                        .flatMap(reported -> figures.map(own -> own.compare(reported)))
                        .orElse(null));
    }

    private boolean isPreliminary(Asked asked, AddedSums sums) {
        return !sums.drafts().isEmpty() || season.isOpen(asked.organization(), asked.year());
    }

    private static Set<String> organizations(Asked asked, AddedSums sums) {
        return Stream.of(
                        Stream.of(asked.organization()),
                        sums.missing().stream().map(Unit::organization),
                        sums.notAdded().stream().map(Unit::organization),
                        sums.standIns().stream().map(StandIn::organization),
                        sums.drafts().stream())
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }
}
