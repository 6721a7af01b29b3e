package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.form.PrintedTable;
import org.nianbao.form.PrintedTable.Box;
import org.nianbao.form.PrintedTable.Kind;

/**
 * A printed table that knows where in its grid each box stands, and so which heads and labels speak for a cell.
 *
 * @param columns how many columns the grid has
 * @param blocks the rows of each block: its heads, and below them its cells
 */
record PlacedTable(int columns, List<List<List<Placed>>> blocks) {

    /** How many times as wide as the others the column of long labels is, about as on the official form. */
    private static final double LONG = 4;

    /** A box with the row and column of the grid where it begins. */
    record Placed(Box box, int row, int column) {

        boolean isCell() {
            return box.kind() == Kind.CELL;
        }

        private boolean isHeadOver(Placed cell) {
            return box.kind() == Kind.HEAD
                    && column < cell.column + cell.box.colspan()
                    && cell.column < column + box.colspan();
        }

        private boolean isLabelBeside(Placed cell) {
            return box.kind() == Kind.LABEL && row <= cell.row && cell.row < row + box.rowspan();
        }
    }

    static PlacedTable of(PrintedTable table) {
        int[] free = new int[table.columns()];
        List<List<List<Placed>>> blocks = new ArrayList<>();
        boolean inHeads = false;
        for (int row = 0; row < table.rows().size(); row++) {
            List<Placed> line = place(table.rows().get(row), row, free);
            boolean heads = isHeads(line);
            if (heads && !inHeads) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
            inHeads = heads;
        }
        return new PlacedTable(table.columns(), blocks);
    }

    /** Lays a row out as HTML does: each box goes to the first free place and covers its spans. */
    private static List<Placed> place(List<Box> boxes, int row, int[] free) {
        List<Placed> line = new ArrayList<>();
        int column = 0;
        for (Box box : boxes) {
            while (free[column] > row) {
                column++;
            }
            line.add(new Placed(box, row, column));
            for (int i = 0; i < box.colspan(); i++) {
                free[column++] = row + box.rowspan();
            }
        }
        return line;
    }

    /** The share of the width that each column of the grid takes: where labels are nested, the innermost are long. */
    double[] shares() {
        List<Placed> labels =
                boxes().filter(placed -> placed.box().kind() == Kind.LABEL).toList();
        int innermost = labels.stream()
                .mapToInt(label -> label.column() + label.box().colspan() - 1)
                .max()
                .orElse(0);
        double[] weights = new double[columns];
        Arrays.fill(weights, 1);
        if (innermost > 0) {
            weights[innermost] = LONG;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private Stream<Placed> boxes() {
        return blocks.stream().flatMap(List::stream).flatMap(List::stream);
    }

    static boolean isHeads(List<Placed> line) {
        return line.stream().allMatch(placed -> placed.box().kind() == Kind.HEAD);
    }

    /** What has to be said of a cell before its figure: the heads over it and the labels beside it. */
    static List<Placed> speakingFor(Placed cell, List<List<Placed>> block) {
        List<Placed> boxes = block.stream().flatMap(List::stream).toList();
        return Stream.concat(
                        boxes.stream().filter(box -> box.isHeadOver(cell)),
                        boxes.stream().filter(box -> box.isLabelBeside(cell)))
                .toList();
    }
}
