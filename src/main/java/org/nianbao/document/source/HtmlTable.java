package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the grid of a table as browsers do: what spans from above pushes a row's boxes to the right. */
final class HtmlTable {

    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

    /** Wider than any table; whoever writes more means the whole width. */
    private static final int MOST_SPANNED = 100;

    private static final int WIDEST = 2000;

    private final List<List<Block.GridBox>> rows = new ArrayList<>();
    private final int depth;

    /** For how many more rows each column is covered from above, within the present group of rows. */
    private int[] covered = new int[32];

    private HtmlTable(int depth) {
        this.depth = depth;
    }

    /** The table, and its caption as a paragraph before it. */
    static List<Block> read(Element table, int depth) {
        HtmlTable read = new HtmlTable(depth);
        List<Block> blocks = new ArrayList<>();
        table.children().stream()
                .filter(child -> child.normalName().equals("caption") && !HtmlBlocks.isAbsent(child))
                .forEach(caption -> blocks.addAll(HtmlBlocks.of(caption, depth)));
        groups(table).forEach(read::group);
        blocks.add(new Block.Grid(read.rows));
        return blocks;
    }

    /** The groups of rows as they are shown: the table's foot comes last. */
    private static List<Element> groups(Element table) {
        List<Element> groups = new ArrayList<>();
        List<Element> feet = new ArrayList<>();
        for (Element child : table.children()) {
            if (GROUPS.contains(child.normalName()) && !HtmlBlocks.isAbsent(child)) {
                (child.normalName().equals("tfoot") ? feet : groups).add(child);
            }
        }
        groups.addAll(feet);
        return groups;
    }

    private void group(Element group) {
        List<Element> lines = group.children().stream()
                .filter(child -> child.normalName().equals("tr") && !HtmlBlocks.isAbsent(child))
                .toList();
        Arrays.fill(covered, 0);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(lines.get(i), lines.size() - i));
        }
    }

    private List<Block.GridBox> row(Element line, int rowsLeft) {
        Refusal.stopIfInterrupted();
        List<Block.GridBox> boxes = new ArrayList<>();
        int[] begun = new int[covered.length];
        int column = 0;
        for (Element box : line.children()) {
            if (isBox(box)) {
                column = free(column);
                int columns = Math.max(1, Math.min(MOST_SPANNED, span(box, "colspan")));
                int span = span(box, "rowspan");
                int spanned = span == 0 ? rowsLeft : Math.min(span, rowsLeft);
                begun = cover(begun, column, columns, spanned);
                boxes.add(new Block.GridBox(HtmlBlocks.of(box, depth + 1), column, columns, spanned));
                column += columns;
            }
        }
        nextRow(begun);
        return boxes;
    }

    private static boolean isBox(Element element) {
        return (element.normalName().equals("td") || element.normalName().equals("th"))
                && !HtmlBlocks.isAbsent(element);
    }

    private int free(int from) {
        int column = from;
        while (column < covered.length && covered[column] > 0) {
            column++;
        }
        return column;
    }

    private static int[] cover(int[] begun, int column, int columns, int spanned) {
        int end = column + columns;
        if (end > WIDEST) {
            throw Refusal.TOO_LARGE.because("table, " + end + " columns");
        }
        int[] wide = end > begun.length ? Arrays.copyOf(begun, Math.max(end, begun.length * 2)) : begun;
        for (int i = column; i < end; i++) {
            wide[i] = Math.max(wide[i], spanned);
        }
        return wide;
    }

    private void nextRow(int[] begun) {
        if (begun.length > covered.length) {
            covered = Arrays.copyOf(covered, begun.length);
        }
        for (int i = 0; i < begun.length; i++) {
            covered[i] = Math.max(0, Math.max(covered[i], begun[i]) - 1);
        }
    }

    /** The number that an attribute begins with, as browsers read it; 1 where there is none. */
    private static int span(Element box, String attribute) {
        String digits = box.attr(attribute).strip().replaceFirst("\\D.*", "");
        if (digits.isEmpty()) {
            return 1;
        }
        return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
