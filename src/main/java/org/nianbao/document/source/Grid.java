package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A table's fields between its lines; fields without a line between them are one area. */
final class Grid {

    /** A line is drawn along a field where it covers at least this much of it. */
    private static final double DRAWN = 0.5;

    /** Beyond this many fields it is a drawing, and no table. */
    private static final int FIELDS = 40_000;

    private final Scale columns;
    private final Scale rows;
    /** How much of a field's upper and left edge is drawn. */
    private final double[][] upper;

    private final double[][] left;
    private final int[][] owners;
    private final List<Area> areas = new ArrayList<>();

    /** Fields that are one. */
    record Area(int row, int column, int rows, int columns) {}

    private Grid(Scale columns, Scale rows) {
        this.columns = columns;
        this.rows = rows;
        upper = new double[rows.spaces()][columns.spaces()];
        left = new double[rows.spaces()][columns.spaces()];
        owners = new int[rows.spaces()][columns.spaces()];
    }

    /** The grid that lines form, if they divide it into more than one area. */
    static Optional<Grid> of(Lattice lattice) {
        Scale columns = scale(lattice.down(), lattice.across());
        Scale rows = scale(lattice.across(), lattice.down());
        if (columns.spaces() < 1 || rows.spaces() < 1 || columns.spaces() * rows.spaces() > FIELDS) {
            return Optional.empty();
        }
        Grid grid = new Grid(columns, rows);
        grid.draw(lattice);
        grid.divide();
        return Optional.of(grid).filter(divided -> divided.areas.size() > 1);
    }

    /** The lines of one direction, and the ends of the others: an outer border may not be drawn. */
    private static Scale scale(List<Ruling> lines, List<Ruling> others) {
        return Scale.of(DoubleStream.concat(
                lines.stream().mapToDouble(Ruling::at),
                Stream.of(
                                others.stream().mapToDouble(Ruling::from).min(),
                                others.stream().mapToDouble(Ruling::to).max())
                        .flatMapToDouble(end -> end.stream())));
    }

    private void draw(Lattice lattice) {
        for (Ruling ruling : lattice.across()) {
            int row = rows.line(ruling.at());
            for (int column = 0; column < columns.spaces() && row < rows.spaces(); column++) {
                upper[row][column] += columns.covered(column, ruling);
            }
        }
        for (Ruling ruling : lattice.down()) {
            int column = columns.line(ruling.at());
            for (int row = 0; row < rows.spaces() && column < columns.spaces(); row++) {
                left[row][column] += rows.covered(row, ruling);
            }
        }
    }

    private void divide() {
        for (int[] row : owners) {
            Arrays.fill(row, -1);
        }
        for (int row = 0; row < rows.spaces(); row++) {
            for (int column = 0; column < columns.spaces(); column++) {
                if (owners[row][column] < 0) {
                    claim(row, column);
                }
            }
        }
    }

    /** Makes an area of a field and all that can be joined to it to the right and then below. */
    private void claim(int row, int column) {
        int right = column + 1;
        while (right < columns.spaces() && owners[row][right] < 0 && left[row][right] < DRAWN) {
            right++;
        }
        int below = row + 1;
        while (below < rows.spaces() && joins(below, column, right)) {
            below++;
        }
        for (int y = row; y < below; y++) {
            Arrays.fill(owners[y], column, right, areas.size());
        }
        areas.add(new Area(row, column, below - row, right - column));
    }

    private boolean joins(int row, int column, int right) {
        for (int x = column; x < right; x++) {
            boolean divided = x > column && left[row][x] >= DRAWN;
            if (owners[row][x] >= 0 || upper[row][x] >= DRAWN || divided) {
                return false;
            }
        }
        return true;
    }

    /** From the left and the top. */
    List<Area> areas() {
        return areas;
    }

    Scale columns() {
        return columns;
    }

    int rows() {
        return rows.spaces();
    }

    double top() {
        return rows.place(0);
    }

    double bottom() {
        return rows.place(rows.spaces());
    }

    /** How much of the page it takes. */
    double extent() {
        return columns.length() * rows.length();
    }

    boolean holds(Glyph glyph) {
        return rows.space(glyph.middle()) >= 0 && columns.space(glyph.center()) >= 0;
    }

    /** The area in which a character within the grid stands. */
    int area(Glyph glyph) {
        return owners[rows.space(glyph.middle())][columns.space(glyph.center())];
    }
}
