package org.nianbao.document.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.document.reading.CellReading.Certainty;
import org.nianbao.document.writing.PrintedCell;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** The cells of a file beside those of the document that it carries unseen. */
final class ReconciledCells {

    private final Reading visible;
    private final Form form;
    private final Figures embedded;
    private final Set<Cell> confirmed;

    ReconciledCells(Reading visible, ReportDocument embedded) {
        this.visible = visible;
        this.form = visible.document().form();
        this.embedded = embedded.figures();
        this.confirmed = visible.cells().stream()
                .filter(this::isConfirmed)
                .map(CellReading::cell)
                .collect(Collectors.toSet());
    }

    /** Whether a cell shows what would be printed of the embedded one. What was not read but inferred shows nothing. */
    private boolean isConfirmed(CellReading reading) {
        String shown = reading.value()
                .filter(value -> reading.certainty() != Certainty.INFERRED)
                .map(value -> value.toPlainString())
                .orElseGet(() -> Seen.of(reading.raw()).joined());
        return shown.equals(PrintedCell.text(embedded, reading.cell()));
    }

    /** Whether all of these cells show what would be printed of the embedded ones. */
    boolean confirms(List<Cell> cells) {
        return confirmed.containsAll(cells);
    }

    /** The figures: of confirmed cells as they are embedded, with their marks. */
    Figures figures() {
        Figures.Editor editor = visible.document().figures().edit();
        confirmed.forEach(cell -> editor.set(
                cell, embedded.value(cell).orElse(null), embedded.mark(cell).orElse(null)));
        return editor.done();
    }

    List<CellReading> readings() {
        return visible.cells().stream().map(this::reconciled).toList();
    }

    private CellReading reconciled(CellReading reading) {
        Cell cell = reading.cell();
        return confirmed.contains(cell)
                ? new CellReading(cell, embedded.value(cell), reading.raw(), reading.place(), Certainty.READ)
                : reading;
    }

    /** What remains unread: nothing in confirmed cells and rows. */
    List<Unread> unread() {
        return visible.unread().stream()
                .filter(unread -> !isSettled(unread.pointer()))
                .toList();
    }

    /** A text somewhere in a section is not settled by the section's cells. */
    private boolean isSettled(String pointer) {
        List<Cell> cells = form.cellsAt(pointer).toList();
        return pointer.lastIndexOf('/') > 0 && !cells.isEmpty() && confirms(cells);
    }
}
