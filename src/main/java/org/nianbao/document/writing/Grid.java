package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.form.PrintedTable;
import org.nianbao.form.PrintedTable.Box;
import org.nianbao.form.PrintedTable.Kind;

/** A printed table with every place of its grid accounted for, as word processors and spreadsheets want it. */
record Grid(int columns, List<List<Slot>> rows) {

    /**
     * A box, or what a box from above covers in a row below its first.
     *
     * @param column the first column of the grid that it takes, from 0
     * @param continued whether the box began in a row above
     */
    record Slot(Box box, int column, boolean continued) {}

    static Grid of(PrintedTable table) {
        List<List<Slot>> rows = new ArrayList<>();
        int[] covered = new int[table.columns()];
        Box[] above = new Box[table.columns()];
        for (List<Box> boxes : table.rows()) {
            rows.add(row(boxes, covered, above));
        }
        return new Grid(table.columns(), rows);
    }

    /** Fills a row from the left; {@code covered} counts how many rows the boxes above still reach down. */
    private static List<Slot> row(List<Box> boxes, int[] covered, Box[] above) {
        List<Slot> row = new ArrayList<>();
        int next = 0;
        int column = 0;
        while (column < covered.length) {
            boolean continued = covered[column] > 0;
            Box box = continued ? above[column] : boxes.get(next++);
            row.add(new Slot(box, column, continued));
            int rest = continued ? covered[column] - 1 : box.rowspan() - 1;
            for (int end = column + box.colspan(); column < end; column++) {
                covered[column] = rest;
                above[column] = box;
            }
        }
        return row;
    }

    /** How many rows at the top hold nothing but heads of the whole table; none where heads come again below. */
    int headRows() {
        int heads = 0;
        while (heads < rows.size() && isHead(rows.get(heads))) {
            heads++;
        }
        return rows.stream().skip(heads).noneMatch(Grid::isHead) ? heads : 0;
    }

    private static boolean isHead(List<Slot> row) {
        return row.stream().allMatch(slot -> slot.box().kind() == Kind.HEAD);
    }
}
