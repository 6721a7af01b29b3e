package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.document.reading.RowSums.Verdict;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Cell;

/** Tells whether figures that were found may be those of a row. */
final class RowFit {

    private final FoundBlock found;
    private final RowCells cells;
    private final RowSums sums;

    RowFit(FoundBlock found, RowCells cells, RowSums sums) {
        this.found = found;
        this.cells = cells;
        this.sums = sums;
    }

    /** Whether it is certain in which columns the figures stand. */
    boolean isPlaced(FoundRow figures) {
        return cells.of(figures).isPresent();
    }

    /** Figures without a label fit a row where its sums hold, or where it has none and its label was seen. */
    boolean fits(PrintedRow row, FoundRow figures) {
        return switch (across(row, figures)) {
            case HOLD -> true;
            case BROKEN -> false;
            case OPEN -> isPlaced(figures) && found.hasLabel(row);
        };
    }

    /** Whether the figures have a sum, and it holds. */
    boolean holds(PrintedRow row, FoundRow figures) {
        return across(row, figures) == Verdict.HOLD;
    }

    private Verdict across(PrintedRow row, FoundRow figures) {
        Optional<List<Slot>> placed = cells.of(figures);
        if (placed.isEmpty()) {
            return Verdict.OPEN;
        }
        List<Cell> own = row.leaves().get(0).cells();
        Map<Cell, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            CellText text = CellText.of(
                    placed.get().get(i).raw(),
                    own.get(i).column(),
                    found.head(own.get(i).column()));
            boolean none = text.state() == CellText.State.NOT_APPLICABLE;
            values.put(own.get(i), none ? BigDecimal.ZERO : text.value().orElse(null));
        }
        return sums.across(own, values::get);
    }
}
