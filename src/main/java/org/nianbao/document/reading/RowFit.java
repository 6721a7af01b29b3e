package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nianbao.document.reading.RowSums.Verdict;
import org.nianbao.document.reading.Strip.Slot;

/** Tells whether figures that were found may be those of a row. */
final class RowFit {

    private final FoundBlock found;
    private final RowCells cells;

    RowFit(FoundBlock found, RowCells cells) {
        this.found = found;
        this.cells = cells;
    }

    /** Whether it is certain in which columns the figures stand. */
    boolean isPlaced(FoundRow figures) {
        return cells.of(figures).isPresent();
    }

    /** Figures without a label fit a row where its sums hold, or where it has none and its label was seen. */
    boolean fits(PrintedRow row, FoundRow figures) {
        return switch (across(row, figures, null)) {
            case HOLD -> true;
            case BROKEN -> false;
            case OPEN -> isPlaced(figures) && found.hasLabel(row) && !found.isLoose(figures);
        };
    }

    /** Whether the figures have a sum, and it holds. */
    boolean holds(PrintedRow row, FoundRow figures) {
        return across(row, figures, null) == Verdict.HOLD;
    }

    /** Whether columns of a block that has several cannot be told: none of their heads stands there, and no sum tells. */
    boolean isWithoutHeads(PrintedRow row, FoundRow figures) {
        return found.heads().byColumn().isEmpty()
                && found.block().block().columns().size() > 1
                && across(row, figures, BigDecimal.ZERO) != Verdict.HOLD;
    }

    /** Whether all rows of a block that runs down have as many figures as cells, if their figures stand below labels. */
    static boolean isEven(FoundBlock found) {
        return found.block().runsAcross()
                || found.rows().stream()
                        .allMatch(one -> one.bond() != FoundRow.Bond.SEQUENCE
                                || one.values().size() == found.block().width());
    }

    /**
     * Whether figures that stand below their label are its own, where some rows there have more or fewer figures than
     * cells: a cell is left out or a page number stands among them, and a row may have the right number by chance.
     */
    boolean isBelieved(PrintedRow row, FoundRow figures) {
        return figures.bond() != FoundRow.Bond.SEQUENCE || across(row, figures, null) != Verdict.BROKEN;
    }

    private Verdict across(PrintedRow row, FoundRow figures, BigDecimal blank) {
        Optional<List<Slot>> placed = cells.of(figures);
        return placed.map(slots -> cells.across(row, slots, blank)).orElse(Verdict.OPEN);
    }
}
