package org.nianbao.document.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.document.writing.CellStyles.Look;
import org.nianbao.document.writing.Grid.Slot;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Block;
import org.nianbao.form.Cell;
import org.nianbao.form.PrintedTable;
import org.nianbao.form.PrintedTable.Kind;
import org.nianbao.form.Section;
import org.nianbao.platform.json.Numbers;

/** The sheet of one table: the official grid, with the names of rows and columns beside and above the figures. */
final class FigureSheet {

    private static final String GENERAL = "General";

    /** As many digits as a cell shows without rounding or an exponent, whatever its width. */
    private static final int SHOWN_DIGITS = 10;

    private static final int TWIPS_PER_CHARACTER = 95;
    private static final float KEY_HEIGHT = 10;
    private static final int KEY_WIDTH = 18 * 256;

    private final XSSFSheet sheet;
    private final Section section;
    private final ReportDocument document;
    private final Figures figures;
    private final SheetRows rows;
    private final Map<Numbers.Limits, CellRangeAddressList> ranges = new LinkedHashMap<>();

    private FigureSheet(XSSFSheet sheet, CellStyles styles, Section section, ReportDocument document) {
        this.sheet = sheet;
        this.section = section;
        this.document = document;
        this.figures = ((FigureTable) document.section(section.key())).figures();
        this.rows = new SheetRows(sheet, styles);
    }

    /** Fills an empty sheet. */
    static void fill(XSSFSheet sheet, CellStyles styles, Section section, ReportDocument document) {
        new FigureSheet(sheet, styles, section, document).fill();
    }

    private void fill() {
        Grid grid = Grid.of(PrintedTable.of(section));
        settleColumns();
        String title = section.number() + "、" + section.title().zh();
        rows.addWide(SheetRows.REMARK, title, grid.columns(), Look.TITLE);
        int first = addTable(grid);
        settleHeads(grid, first);
        addNotes(grid.columns());
        ranges.forEach((limits, cells) -> FigureRules.add(sheet, limits, cells));
        SheetPage.settle(sheet, grid.columns(), rows.current());
    }

    private void settleColumns() {
        sheet.setColumnWidth(0, KEY_WIDTH);
        for (int i = 0; i < section.grid(); i++) {
            sheet.setColumnWidth(i + 1, section.widths().get(i) * 256 / TWIPS_PER_CHARACTER);
        }
    }

    /** Adds the rows of the grid, and a row of keys wherever other columns begin; tells where the first figures stand. */
    private int addTable(Grid grid) {
        List<Integer> places = new ArrayList<>();
        Map<Integer, String> columns = Map.of();
        int firstFigures = 0;
        for (List<Slot> slots : grid.rows()) {
            Optional<RowKeys> keys = RowKeys.isPossible(slots) ? Optional.of(RowKeys.of(slots)) : Optional.empty();
            if (keys.isPresent() && !keys.get().columns().equals(columns)) {
                columns = keys.get().columns();
                addKeys(columns);
            }
            addRow(slots, keys.map(RowKeys::row).orElse(SheetRows.REMARK));
            places.add(rows.current());
            firstFigures = keys.isPresent() && firstFigures == 0 ? rows.current() : firstFigures;
        }
        merge(grid, places);
        return firstFigures;
    }

    private void addKeys(Map<Integer, String> columns) {
        XSSFRow row = rows.begin(SheetRows.KEYS);
        row.setHeightInPoints(KEY_HEIGHT);
        columns.forEach((column, key) -> rows.put(row, column + 1, key, Look.KEY));
    }

    private void addRow(List<Slot> slots, String key) {
        XSSFRow row = rows.begin(key);
        for (Slot slot : slots) {
            PrintedTable.Box box = slot.box();
            int column = slot.column() + 1;
            Look look = look(box.kind());
            if (box.kind() == Kind.CELL) {
                addFigure(row, column, document.form().cell(box.pointer()).orElseThrow());
                addRange(column, box);
            } else {
                addLabel(row, column, slot);
            }
            for (int i = 1; i < box.colspan(); i++) {
                rows.put(row, column + i, "", look);
            }
        }
    }

    private void addLabel(XSSFRow row, int column, Slot slot) {
        PrintedTable.Box box = slot.box();
        String text = slot.continued() ? "" : box.text().zh();
        rows.put(row, column, text, look(box.kind()));
        if (box.rowspan() == 1) {
            rows.grow(row, text, rows.width(column, column + box.colspan() - 1));
        }
    }

    private static Look look(Kind kind) {
        return switch (kind) {
            case HEAD -> Look.HEAD;
            case LABEL -> Look.LABEL;
            case CELL -> Look.FIGURE;
        };
    }

    private void addFigure(XSSFRow row, int column, Cell cell) {
        Optional<BigDecimal> value = figures.value(cell);
        String text = PrintedCell.text(figures, cell);
        String format = format(cell, value);
        if (value.isPresent()) {
            rows.put(row, column, value.get(), format);
        } else if (text.isEmpty()) {
            rows.putBlank(row, column, format);
        } else {
            rows.put(row, column, text, Look.FIGURE);
        }
    }

    private static String format(Cell cell, Optional<BigDecimal> value) {
        int decimals = cell.column().decimals();
        if (decimals == 0) {
            return "0";
        }
        boolean shown = value.map(BigDecimal::precision).orElse(0) <= SHOWN_DIGITS;
        return shown ? GENERAL : "0." + "0".repeat(decimals);
    }

    private void addRange(int column, PrintedTable.Box box) {
        Cell cell = document.form().cell(box.pointer()).orElseThrow();
        ranges.computeIfAbsent(cell.column().limits(), limits -> new CellRangeAddressList())
                .addCellRangeAddress(rows.current(), column, rows.current(), column + box.colspan() - 1);
    }

    private void merge(Grid grid, List<Integer> places) {
        for (int i = 0; i < places.size(); i++) {
            for (Slot slot : grid.rows().get(i)) {
                if (!slot.continued()) {
                    PrintedTable.Box box = slot.box();
                    int last = places.get(i + box.rowspan() - 1);
                    rows.merge(places.get(i), last, slot.column() + 1, slot.column() + box.colspan());
                }
            }
        }
    }

    /** Keeps in sight what speaks for the figures: the labels, and the heads where there is one set of them. */
    private void settleHeads(Grid grid, int firstFigures) {
        boolean oneSet = grid.headRows() > 0;
        int labels = section.blocks().stream()
                .mapToInt(block ->
                        block.direction() == Block.Direction.DOWN ? block.stub().span() : 0)
                .min()
                .orElse(0);
        sheet.createFreezePane(1 + labels, oneSet ? firstFigures : 1);
        if (oneSet) {
            sheet.setRepeatingRows(new CellRangeAddress(1, grid.headRows(), -1, -1));
        }
    }

    private void addNotes(int columns) {
        rows.begin(SheetRows.REMARK);
        String notes = ((FigureTable) document.section(section.key())).notes();
        for (String paragraph : notes.split("\n", -1)) {
            rows.addWide(section.pointer() + "/notes", paragraph, columns, Look.TEXT);
        }
        PrintedNotes.below(section, document)
                .forEach(line -> rows.addWide(SheetRows.REMARK, line, columns, Look.LABEL));
    }
}
