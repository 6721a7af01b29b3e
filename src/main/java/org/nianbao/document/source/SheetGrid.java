package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the tables and texts on a sheet. Rows without an empty one between them belong together; in such a group a table
 * reaches from the first row with several filled cells to the last one, and the single cells before and after it are
 * lines of text.
 */
final class SheetGrid {

    /** A single cell that is longer is a text, also within a table; in characters. */
    private static final int LONGEST_LABEL = 200;

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final TreeSet<Integer> hidden = new TreeSet<>();
    private final Map<Place, Size> merged = new HashMap<>();

    private final SheetBudget budget;

    SheetGrid(SheetBudget budget) {
        this.budget = budget;
    }

    private record Place(int row, int column) {}

    private record Size(int rows, int columns) {

        static final Size SINGLE = new Size(1, 1);
    }

    void hide(int row) {
        hidden.add(row);
    }

    void put(int row, int column, String text) {
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, text);
    }

    void merge(int row, int column, int downwards, int across) {
        if (downwards > 0 && across > 0) {
            budget.takeBoxes(1);
            merged.put(new Place(row, column), new Size(downwards, across));
        }
    }

    List<Piece> pieces(String place) {
        List<Piece> pieces = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        int end = -1;
        for (int row : rows.keySet()) {
            if (!group.isEmpty() && hasGap(end, row)) {
                add(group, place, pieces);
                group.clear();
            }
            group.add(row);
            end = Math.max(end, end(row));
        }
        add(group, place, pieces);
        return pieces;
    }

    /** Whether an empty row that can be seen stands between two others. */
    private boolean hasGap(int above, int below) {
        return below - above - 1
                > hidden.subSet(above + 1, Math.max(above + 1, below)).size();
    }

    /** The last row that the filled cells of a row reach. */
    private int end(int row) {
        return rows.get(row).keySet().stream()
                .mapToInt(column -> row + size(row, column).rows - 1)
                .max()
                .orElse(row);
    }

    private Size size(int row, int column) {
        return merged.getOrDefault(new Place(row, column), Size.SINGLE);
    }

    private void add(List<Integer> group, String place, List<Piece> pieces) {
        List<Integer> table = new ArrayList<>();
        List<Integer> undecided = new ArrayList<>();
        for (int row : group) {
            boolean text = isLongText(row);
            if (!text && isEntry(row)) {
                table.addAll(table.isEmpty() ? List.of() : undecided);
                lines(table.isEmpty() ? undecided : List.of(), place, pieces);
                undecided.clear();
                table.add(row);
            } else {
                undecided.add(row);
            }
            if (text) {
                addTable(table, place, pieces);
                lines(undecided, place, pieces);
                table.clear();
                undecided.clear();
            }
        }
        addTable(table, place, pieces);
        lines(undecided, place, pieces);
    }

    private boolean isEntry(int row) {
        return rows.get(row).size() > 1;
    }

    private boolean isLongText(int row) {
        return !isEntry(row) && rows.get(row).firstEntry().getValue().length() > LONGEST_LABEL;
    }

    private void lines(List<Integer> texts, String place, List<Piece> pieces) {
        for (int row : texts) {
            pieces.add(Line.of(rows.get(row).firstEntry().getValue(), place + "/row[" + (row + 1) + "]"));
        }
    }

    private void addTable(List<Integer> table, String place, List<Piece> pieces) {
        if (table.isEmpty()) {
            return;
        }
        int left =
                table.stream().mapToInt(row -> rows.get(row).firstKey()).min().orElseThrow();
        int right =
                table.stream().mapToInt(row -> rows.get(row).lastKey()).max().orElseThrow();
        budget.takeBoxes((long) table.size() * (right - left + 1));
        Set<Place> covered = new HashSet<>();
        List<Table.Row> boxes = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Refusal.stopIfInterrupted();
            boxes.add(row(table.subList(i, table.size()), left, right, covered));
        }
        pieces.add(new Table(boxes, place + "/table[" + (tables(pieces) + 1) + "]"));
    }

    private static long tables(List<Piece> pieces) {
        return pieces.stream().filter(Table.class::isInstance).count();
    }

    /** The boxes that begin in the first of some rows; what they cover is noted. */
    private Table.Row row(List<Integer> below, int left, int right, Set<Place> covered) {
        int row = below.get(0);
        List<Table.Box> boxes = new ArrayList<>();
        for (int column = left; column <= right; column++) {
            if (!covered.contains(new Place(row, column))) {
                Size size = size(row, column);
                int across = Math.min(size.columns, right - column + 1);
                int downwards = (int) below.stream()
                        .limit(size.rows)
                        .takeWhile(other -> other < row + size.rows)
                        .count();
                cover(below.subList(0, downwards), column, across, covered);
                boxes.add(new Table.Box(rows.get(row).getOrDefault(column, ""), column - left, across, downwards));
            }
        }
        return new Table.Row(boxes);
    }

    private static void cover(List<Integer> below, int column, int across, Set<Place> covered) {
        for (int row : below) {
            for (int i = column; i < column + across; i++) {
                if (!covered.add(new Place(row, i))) {
                    throw Refusal.DAMAGED.because("XLSX, mergeCells");
                }
            }
        }
    }
}
