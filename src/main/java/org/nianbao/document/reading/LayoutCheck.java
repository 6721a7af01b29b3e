package org.nianbao.document.reading;

import org.nianbao.document.reading.Deviation.Kind;
import org.nianbao.form.CellType;
import org.nianbao.form.Column;

/** Holds what was found of a table against the official layout. */
final class LayoutCheck {

    private static final String UNIT = "万元";

    private final FigureSheet sheet;

    LayoutCheck(FigureSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Notes what departs from the official layout.
     *
     * @param endsHere whether the file ends within this block, so that rows may be missing for that reason
     */
    void check(FoundBlock found, boolean endsHere) {
        found.labels().forEach(this::checkLabel);
        found.block().block().columns().forEach(column -> checkUnit(found, column));
        if (!endsHere) {
            found.heads()
                    .foreign()
                    .values()
                    .forEach(head -> sheet.deviate(new Deviation(
                            Kind.COLUMN_ADDED, found.block().section().pointer(), "", head.strip(), "")));
        }
        if (found.isBegun() && !endsHere && !found.labels().isEmpty()) {
            found.expected().stream()
                    .filter(row -> !found.hasLabel(row) && isUnread(row))
                    .forEach(row -> sheet.deviate(new Deviation(
                            Kind.ROW_MISSING,
                            row.pointer(),
                            "",
                            "",
                            row.row().label().zh())));
        }
    }

    private boolean isUnread(PrintedRow row) {
        return row.leaves().stream().flatMap(leaf -> leaf.cells().stream()).noneMatch(sheet::has);
    }

    private void checkLabel(PrintedRow row, String printed) {
        String official = row.row().label().zh();
        String plain = Plain.text(printed);
        if (!plain.equals(Plain.text(official)) && !plain.equals(row.pointer())) {
            sheet.deviate(new Deviation(Kind.LABEL_DIFFERS, row.pointer(), "", printed.strip(), official));
        }
    }

    private void checkUnit(FoundBlock found, Column column) {
        String official = Plain.text(column.label().zh());
        String head = found.heads().text(column);
        boolean differs = official.contains(UNIT) && !head.isEmpty() && !head.contains(UNIT);
        if (column.type() == CellType.AMOUNT && differs) {
            sheet.deviate(new Deviation(
                    Kind.UNIT_DIFFERS,
                    found.block().section().pointer(),
                    "",
                    head,
                    column.label().zh()));
        }
    }
}
