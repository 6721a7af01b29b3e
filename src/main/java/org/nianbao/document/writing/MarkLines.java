package org.nianbao.document.writing;

import java.util.List;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Mark;
import org.nianbao.form.Cell;

/** What is printed below a table of the marks on its cells: which cell, what it means, what stood there, a remark. */
public final class MarkLines {

    private static final String SIGN = "※ ";

    private MarkLines() {}

    /** A line for every mark, in the order of the cells. */
    public static List<String> of(FigureTable table) {
        return table.section().cells().stream()
                .flatMap(cell -> table.figures().mark(cell).map(mark -> line(cell, mark)).stream())
                .toList();
    }

    private static String line(Cell cell, Mark mark) {
        StringBuilder line = new StringBuilder(SIGN)
                .append(cell.label().zh())
                .append("：")
                .append(mark.kind().label().zh());
        if (!mark.raw().isBlank()) {
            line.append("；原文：").append(onOneLine(mark.raw()));
        }
        if (!mark.note().isBlank()) {
            line.append("；说明：").append(onOneLine(mark.note()));
        }
        return line.toString();
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
