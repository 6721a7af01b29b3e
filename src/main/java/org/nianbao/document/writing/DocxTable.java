package org.nianbao.document.writing;

import java.math.BigInteger;
import java.util.List;
import org.nianbao.document.writing.Grid.Slot;
import org.nianbao.figures.Figures;
import org.nianbao.form.Form;
import org.nianbao.form.PrintedTable;
import org.nianbao.form.PrintedTable.Kind;
import org.nianbao.form.Section;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A section's table in Word, on the grid of the official form. */
final class DocxTable {

    /** Left and right of what stands in a box; the official columns are too narrow for Word's own margins. */
    private static final int MARGIN = 28;

    private static final int LEAST_HEIGHT = 340;
    private static final int FULL_SIZE = 21;
    private static final int LEAST_SIZE = 10;
    private static final int TWIPS_PER_HALF_POINT = 10;

    /** How wide a digit is for its height; half as wide in Times, more in what other systems take for it. */
    private static final double WIDEST_DIGIT = 0.65;

    private final Section section;
    private final Form form;
    private final Figures figures;
    private final CTTbl table;

    private DocxTable(Section section, Form form, Figures figures, CTTbl table) {
        this.section = section;
        this.form = form;
        this.figures = figures;
        this.table = table;
    }

    /** Fills an empty table. */
    static void fill(CTTbl table, Section section, Form form, Figures figures) {
        new DocxTable(section, form, figures, table).fill();
    }

    private void fill() {
        settle(table.addNewTblPr());
        CTTblGrid columns = table.addNewTblGrid();
        section.widths().forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        Grid grid = Grid.of(PrintedTable.of(section));
        int heads = grid.headRows();
        for (int i = 0; i < grid.rows().size(); i++) {
            addRow(grid.rows().get(i), i < heads);
        }
    }

    private void settle(CTTblPr properties) {
        setWidth(
                properties.addNewTblW(),
                section.widths().stream().mapToInt(Integer::intValue).sum());
        properties.addNewJc().setVal(STJcTable.CENTER);
        CTTblBorders borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(DocxTable::draw);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        setWidth(margins.addNewLeft(), MARGIN);
        setWidth(margins.addNewRight(), MARGIN);
    }

    private static void draw(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(4));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    private static void setWidth(CTTblWidth width, int twips) {
        width.setW(BigInteger.valueOf(twips));
        width.setType(STTblWidth.DXA);
    }

    private void addRow(List<Slot> slots, boolean head) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        CTHeight height = properties.addNewTrHeight();
        height.setVal(BigInteger.valueOf(LEAST_HEIGHT));
        height.setHRule(STHeightRule.AT_LEAST);
        if (head) {
            properties.addNewTblHeader();
        }
        slots.forEach(slot -> addBox(row.addNewTc(), slot));
    }

    private void addBox(CTTc cell, Slot slot) {
        PrintedTable.Box box = slot.box();
        int width = section.widths().subList(slot.column(), slot.column() + box.colspan()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        CTTcPr properties = cell.addNewTcPr();
        setWidth(properties.addNewTcW(), width);
        if (box.colspan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(box.colspan()));
        }
        if (box.rowspan() > 1) {
            properties.addNewVMerge().setVal(slot.continued() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        DocxText paragraph = DocxText.in(cell.addNewP(), style(box.kind()));
        if (box.kind() == Kind.CELL) {
            String figure = PrintedCell.text(figures, form.cell(box.pointer()).orElseThrow());
            paragraph.add(figure, sizeFor(figure, width));
        } else if (!slot.continued()) {
            paragraph.add(box.text().zh());
        }
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case HEAD -> "TableHead";
            case LABEL -> "TableLabel";
            case CELL -> "TableFigure";
        };
    }

    /** A size in half points at which a figure stays on one line, in whatever font a machine has for it. */
    private static int sizeFor(String figure, int width) {
        double most = (width - 2 * MARGIN) / (TWIPS_PER_HALF_POINT * WIDEST_DIGIT * Math.max(1, figure.length()));
        return (int) Math.max(LEAST_SIZE, Math.min(FULL_SIZE, most));
    }
}
