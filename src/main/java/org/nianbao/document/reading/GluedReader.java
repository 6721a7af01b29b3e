package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.form.Cell;
import org.nianbao.form.Column;
import org.nianbao.language.Bilingual;

/** Reads a table that was run together into one text, as far as its figures can be told apart in one way only. */
final class GluedReader {

    private static final Bilingual BY_SUMS =
            new Bilingual("数字连在一起，由格数和勾稽关系认定", "run together; told apart by the number of cells and the sums");
    private static final Bilingual GLUED =
            new Bilingual("数字连在一起，有不止一种断法", "the figures run together and can be told apart in several ways");

    private final FigureSheet sheet;
    private final RowSums sums;
    private final Labels labels;
    private final GluedText glued;
    private final Map<Column, String> heads = new HashMap<>();
    private final Map<PrintedBlock, FoundHeads> orders = new HashMap<>();
    private final List<RowText> texts = new ArrayList<>();

    /** What stands behind the label of a row. */
    private record RowText(PrintedBlock block, PrintedRow row, String text, String place) {

        /** A row with fewer digits than cells has blank ones. */
        boolean hasBlanks() {
            int cells = row.leaves().get(0).cells().size();
            return text.chars().filter(Character::isDigit).count() < cells;
        }
    }

    GluedReader(FigureSheet sheet, RowSums sums, Labels labels) {
        this.sheet = sheet;
        this.sums = sums;
        this.labels = labels;
        this.glued = new GluedText(labels);
    }

    /**
     * Whether a strip is such a text; if so, it is read when {@link #finish} is called.
     *
     * @param mayGoOn whether its last figures may not be whole
     */
    boolean take(Strip strip, boolean mayGoOn) {
        if (strip.cells() || !glued.is(Plain.text(strip.text()))) {
            return false;
        }
        List<GluedText.Found> found = glued.find(strip.text());
        if (found.stream().noneMatch(GluedText.Found::hasFigures)) {
            return false;
        }
        PrintedBlock open = null;
        for (GluedText.Found one : found) {
            boolean still = open != null && labels.blocks(one.label()).contains(open);
            open = still ? open : one.label().block();
            noteRow(one.label());
            if (one.label().column() != null && !one.hasFigures()) {
                heads.putIfAbsent(one.label().column(), one.printed() + Plain.text(one.text()));
                orders.computeIfAbsent(open, FoundHeads::new)
                        .noteSingle(one.label().column());
            }
            boolean whole = !mayGoOn || one != found.get(found.size() - 1);
            if (one.hasFigures() && whole) {
                add(one, open, found, strip.place());
            }
        }
        return true;
    }

    private void noteRow(Label label) {
        Optional.ofNullable(label.block())
                .flatMap(block -> block.across(label))
                .ifPresent(row ->
                        orders.computeIfAbsent(label.block(), FoundHeads::new).noteSingle(row));
    }

    private void add(GluedText.Found one, PrintedBlock block, List<GluedText.Found> all, String place) {
        Label label = one.label();
        if (label.isRow()) {
            texts.add(new RowText(block, label.row(), one.text(), place));
        } else if (label.isGroup() && label.row() != null && !isDivided(label.row(), all)) {
            texts.add(new RowText(block, label.row(), one.text(), place));
        } else if (label.column() != null && block.runsAcross()) {
            texts.add(new RowText(block, block.rows().get(0), one.text(), place));
        }
    }

    private static boolean isDivided(PrintedRow group, List<GluedText.Found> all) {
        return all.stream()
                .anyMatch(one -> one.label().row() != null
                        && group.parts().contains(one.label().row()));
    }

    /** Settles what was found and enters it. A report that fills in every cell elsewhere is taken to do so everywhere. */
    void finish() {
        texts.removeIf(row ->
                orders.containsKey(row.block()) && orders.get(row.block()).areDisordered());
        boolean blanks = texts.stream().anyMatch(RowText::hasBlanks);
        List<GluedRow> rows = texts.stream()
                .map(row -> GluedRow.of(row.row(), row.text(), row.place(), sums, blanks))
                .toList();
        GluedRows.settle(rows, sums).forEach(this::enter);
    }

    private void enter(GluedRow row) {
        List<String> agreed = row.agreed();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            String figure = agreed.get(i);
            if (figure != null && !row.row().isUndivided()) {
                boolean alone = row.cells().size() == 1;
                sheet.put(
                        cell,
                        CellText.of(figure, cell.column(), heads.getOrDefault(cell.column(), "")),
                        row.place(),
                        alone ? null : BY_SUMS);
            } else {
                leave(row, i, figure);
            }
        }
    }

    private void leave(GluedRow row, int column, String figure) {
        for (PrintedRow leaf : row.row().leaves()) {
            Cell cell = leaf.cells().get(column);
            if ("0".equals(figure)) {
                sheet.put(
                        cell,
                        CellText.of(figure, cell.column(), heads.getOrDefault(cell.column(), "")),
                        row.place(),
                        BY_SUMS);
            } else {
                sheet.leaveUnread(cell, row.text().strip(), row.place(), GLUED);
            }
        }
    }
}
