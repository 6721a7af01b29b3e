package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.document.source.Table.Box;
import org.nianbao.document.source.Table.Row;

/** A grid with the characters that stand in it. */
final class RuledTable {

    private final Grid grid;
    private Scale columns;
    private final List<Glyph> glyphs = new ArrayList<>();

    RuledTable(Grid grid) {
        this.grid = grid;
        columns = grid.columns();
    }

    /** Takes a character if it stands within the grid. */
    boolean takes(Glyph glyph) {
        return grid.holds(glyph) && glyphs.add(glyph);
    }

    boolean isPrinted() {
        return !glyphs.stream().allMatch(Glyph::isBlank);
    }

    double top() {
        return grid.top();
    }

    double bottom() {
        return grid.bottom();
    }

    Scale columns() {
        return columns;
    }

    /** Counts the columns along the lines of a scale that has all of the table's own, and maybe more. */
    void align(Scale scale) {
        columns = scale;
    }

    Table table(String place) {
        Map<Integer, List<Glyph>> texts = texts();
        List<List<Box>> rows = IntStream.range(0, grid.rows())
                .<List<Box>>mapToObj(row -> new ArrayList<>())
                .toList();
        for (int area = 0; area < grid.areas().size(); area++) {
            Grid.Area at = grid.areas().get(area);
            String text = TextLine.of(texts.getOrDefault(area, List.of())).stream()
                    .map(TextLine::text)
                    .collect(Collectors.joining("\n"));
            int first = column(at.column());
            rows.get(at.row()).add(new Box(text, first, column(at.column() + at.columns()) - first, at.rows()));
        }
        return new Table(rows.stream().map(Row::new).toList(), place);
    }

    private int column(int line) {
        return columns.nearest(grid.columns().place(line));
    }

    private Map<Integer, List<Glyph>> texts() {
        Map<Integer, List<Glyph>> texts = new HashMap<>();
        for (TextLine line : TextLine.of(glyphs)) {
            for (List<Glyph> run : line.runs()) {
                texts.computeIfAbsent(area(run), area -> new ArrayList<>()).addAll(run);
            }
        }
        return texts;
    }

    /** Where most of a run stands: a figure that is too wide for its box is not torn at the border. */
    private int area(List<Glyph> run) {
        Map<Integer, Double> widths = new HashMap<>();
        run.forEach(glyph -> widths.merge(grid.area(glyph), glyph.width(), Double::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
