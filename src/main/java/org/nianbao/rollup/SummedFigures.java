package org.nianbao.rollup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.figures.CellJson;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.ledger.AddedSums;
import org.nianbao.ledger.Tally;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.rollup.Rollup.CellDifference;
import org.nianbao.rollup.Rollup.Comparison;

/** The sums of a form's cells, totals computed of their parts. */
final class SummedFigures {

    private final Form form;
    private final Set<Cell> shown;
    private final Tally tally;
    private final List<BigDecimal> sums;

    /**
     * @param shown which of the cells are told
     */
    SummedFigures(Form form, Set<Cell> shown, Tally tally) {
        this.form = form;
        this.shown = shown;
        this.tally = tally;
        this.sums = new Totals(form).computed(tally.sums(form.cells().size()));
    }

    private Optional<BigDecimal> sum(Cell cell) {
        return Optional.ofNullable(sums.get(cell.index())).map(Numbers::plain);
    }

    /** The sums as the report document nests them. */
    ObjectNode json() {
        ObjectNode json = StrictJson.NODES.objectNode();
        form.tables().forEach(section -> {
            ObjectNode cells = CellJson.write(section.tree(), this::sum, shown::contains);
            if (!cells.isEmpty()) {
                json.set(section.key(), cells);
            }
        });
        return json;
    }

    /** In how many reports a cell is blank, by its pointer. */
    Map<String, Long> blanks() {
        Map<String, Long> blanks = new LinkedHashMap<>();
        form.cells().stream()
                .filter(shown::contains)
                .filter(cell -> tally.blank(cell.index()) > 0)
                .forEach(cell -> blanks.put(cell.pointer(), tally.blank(cell.index())));
        return blanks;
    }

    long blankCells() {
        return form.cells().stream()
                .mapToLong(cell -> tally.blank(cell.index()))
                .sum();
    }

    /** Where a report of the same extent differs. */
    Comparison compare(AddedSums.Reported reported) {
        List<CellDifference> differences = form.cells().stream()
                .filter(shown::contains)
                .flatMap(cell -> difference(cell, reported.cells()[cell.index()]).stream())
                .toList();
        return new Comparison(reported.revision(), reported.sha256(), differences);
    }

    private Optional<CellDifference> difference(Cell cell, BigDecimal reported) {
        return sum(cell)
                .filter(sum -> reported != null && sum.compareTo(reported) != 0)
                .map(sum -> new CellDifference(
                        cell.pointer(), Numbers.plain(reported), sum, Numbers.plain(reported.subtract(sum))));
    }
}
