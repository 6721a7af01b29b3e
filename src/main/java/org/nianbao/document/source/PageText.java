package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page with its tables and lines told apart.
 *
 * @param lines the lines outside the tables, from top to bottom
 * @param height how tall the page is, in points
 */
record PageText(List<RuledTable> tables, List<TextLine> lines, double height) {

    static PageText of(PrintedPage page) {
        List<RuledTable> tables = Lattice.of(page).stream()
                .map(Grid::of)
                .flatMap(Optional::stream)
                // What stands in a table within a frame is the table's.
                .sorted(Comparator.comparingDouble(Grid::extent))
                .map(RuledTable::new)
                .toList();
        List<Glyph> others = new ArrayList<>();
        for (Glyph glyph : Overprints.without(page.glyphs())) {
            if (tables.stream().noneMatch(table -> table.takes(glyph))) {
                others.add(glyph);
            }
        }
        return new PageText(tables.stream().filter(RuledTable::isPrinted).toList(), TextLine.of(others), page.height());
    }

    boolean isEmpty() {
        return tables.isEmpty() && lines.isEmpty();
    }

    /** The table before which nothing stands on the page. */
    Optional<RuledTable> tableAtTop() {
        return tables.stream()
                .min(Comparator.comparingDouble(RuledTable::top))
                .filter(table -> lines.stream().allMatch(line -> line.baseline() > table.top()));
    }

    /** The table after which nothing stands on the page. */
    Optional<RuledTable> tableAtBottom() {
        return tables.stream()
                .max(Comparator.comparingDouble(RuledTable::bottom))
                .filter(table -> lines.stream().allMatch(line -> line.baseline() < table.bottom()));
    }

    /** In reading order. */
    List<Piece> pieces(int number) {
        record Placed(double top, Piece piece) {}
        List<Placed> placed = new ArrayList<>();
        List<RuledTable> downwards = tables.stream()
                .sorted(Comparator.comparingDouble(RuledTable::top))
                .toList();
        for (RuledTable table : downwards) {
            String place = "page[%d]/table[%d]".formatted(number, downwards.indexOf(table) + 1);
            placed.add(new Placed(table.top(), table.table(place)));
        }
        for (int line = 0; line < lines.size(); line++) {
            String place = "page[%d]/line[%d]".formatted(number, line + 1);
            placed.add(new Placed(
                    lines.get(line).baseline(), new Line(lines.get(line).words(), place)));
        }
        return placed.stream()
                .sorted(Comparator.comparingDouble(Placed::top))
                .map(Placed::piece)
                .toList();
    }
}
