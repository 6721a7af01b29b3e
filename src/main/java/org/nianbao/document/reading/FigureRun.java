package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.document.reading.Strip.Slot;

/**
 * Figures that follow one another, one on each line. They are the cells of rows; where a file was read column by column,
 * as many groups of lines as there are columns hold the cells of several rows.
 */
final class FigureRun {

    private final List<List<Slot>> groups = new ArrayList<>();
    private final List<List<String>> places = new ArrayList<>();
    private final List<Slot> cells = new ArrayList<>();
    private String first;

    /**
     * A row of figures.
     *
     * @param standsAlone whether its cells are not mixed with those of other rows
     */
    record Row(List<Slot> values, String place, boolean standsAlone) {}

    void add(Slot figure, String place, boolean spaced) {
        if (spaced || groups.isEmpty()) {
            groups.add(new ArrayList<>());
            places.add(new ArrayList<>());
        }
        note(figure, place);
        groups.get(groups.size() - 1).add(figure);
        places.get(places.size() - 1).add(place);
    }

    /** Adds a cell that is there and holds nothing. */
    void addBlank(String place) {
        note(Slot.of(""), place);
    }

    private void note(Slot cell, String place) {
        first = cells.isEmpty() ? place : first;
        cells.add(cell);
    }

    boolean hasFigures() {
        return !groups.isEmpty();
    }

    void clear() {
        groups.clear();
        cells.clear();
        places.clear();
    }

    /** The figures as rows of so many cells; all as one row where they do not come out even, or might do so twice. */
    List<Row> rows(int width) {
        List<Slot> own = withoutFillers(width);
        boolean ends = own.size() == width && !own.get(width - 1).isBlank();
        if (ends && own.stream().anyMatch(Slot::isBlank)
                || own.size() == width && own.stream().allMatch(Slot::isBlank)) {
            return List.of(new Row(own, first, true));
        }
        List<Row> rows = new ArrayList<>();
        int at = 0;
        while (at < groups.size()) {
            int size = groups.get(at).size();
            boolean lines = size % width == 0;
            boolean columns = columns(at, size, width);
            if (lines == columns && width > 1) {
                return List.of(new Row(all(), places.get(0).get(0), true));
            }
            if (columns) {
                addColumns(at, size, width, rows);
                at += width;
            } else {
                addLines(at, width, rows);
                at++;
            }
        }
        return rows;
    }

    /** The cells of a single row, blank ones that stand behind it left out; none where they are none of a row's. */
    private List<Slot> withoutFillers(int width) {
        boolean single = groups.stream().mapToInt(List::size).sum() < width;
        int size = cells.size();
        while (single && size > width && cells.get(size - 1).isBlank()) {
            size--;
        }
        return single ? List.copyOf(cells.subList(0, size)) : List.of();
    }

    private List<Slot> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Whether as many groups of this size follow as there are columns. */
    private boolean columns(int at, int size, int width) {
        return at + width <= groups.size()
                && width > 1
                && groups.subList(at, at + width).stream().allMatch(group -> group.size() == size);
    }

    private void addLines(int at, int width, List<Row> rows) {
        List<Slot> group = groups.get(at);
        for (int from = 0; from < group.size(); from += width) {
            rows.add(new Row(group.subList(from, from + width), places.get(at).get(from), true));
        }
    }

    private void addColumns(int at, int size, int width, List<Row> rows) {
        for (int line = 0; line < size; line++) {
            List<Slot> values = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                values.add(groups.get(at + column).get(line));
            }
            rows.add(new Row(values, places.get(at).get(line), size == 1));
        }
    }
}
