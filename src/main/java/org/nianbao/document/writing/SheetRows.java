package org.nianbao.document.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.document.writing.CellStyles.Look;

/** A sheet that is filled from the top. Its first column holds keys: who reads the sheet back goes by them. */
final class SheetRows {

    /** The key of a row that holds nothing to be read. */
    static final String REMARK = "#";

    /** The key of the row that names the columns of the figures below it. */
    static final String KEYS = "*";

    /** The key of a row that continues the paragraph of the row before it. */
    static final String CONTINUED = "+";

    /** A cell holds 32 767 characters, and an escaped one takes up to twice as many. */
    static final int LONGEST = 16_000;

    /** A double, and so a cell, keeps this many digits of any decimal number. */
    private static final int EXACT_DIGITS = 15;

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    /** What a spreadsheet program takes for an escaped character although it stands there as it is. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int FIRST_WIDE = 0x2E80;
    private static final float LINE = 15;
    private static final float LINE_GAP = 4;
    private static final float HIGHEST = 409;

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private int next;

    SheetRows(XSSFSheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDefaultRowHeightInPoints(LINE + LINE_GAP);
    }

    /** Begins a row; where a key is given, with that. */
    XSSFRow begin(String key) {
        XSSFRow row = sheet.createRow(next++);
        if (!key.isEmpty()) {
            put(row, 0, key, Look.KEY);
        }
        return row;
    }

    /** The number of the row that was begun last, from 0. */
    int current() {
        return next - 1;
    }

    /** Puts a text that no program can take for a formula or a number. */
    void put(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(formula ? styles.quoted(look) : styles.of(look));
        if (!text.isEmpty()) {
            cell.setCellValue(LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_"));
        }
    }

    /** Puts a number as it is written, or as a text where a spreadsheet program would round it. */
    void put(XSSFRow row, int column, BigDecimal number, String format) {
        if (number.precision() > EXACT_DIGITS) {
            put(row, column, number.toPlainString(), Look.FIGURE);
            return;
        }
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.of(Look.FIGURE, format));
        cell.setCellValue(number.doubleValue());
        cell.getCTCell().setV(number.toPlainString());
    }

    /** Puts an empty cell for a number. */
    void putBlank(XSSFRow row, int column, String format) {
        row.createCell(column).setCellStyle(styles.of(Look.FIGURE, format));
    }

    /** Adds a text with its label, a row for every paragraph, and several for one that is longer than a cell can be. */
    void addText(String key, String label, String text) {
        String shown = label;
        for (String paragraph : text.split("\n", -1)) {
            String own = key;
            for (String piece : pieces(paragraph)) {
                XSSFRow row = begin(own);
                put(row, 1, shown, Look.LABEL);
                put(row, 2, piece, Look.TEXT);
                grow(row, shown, width(1, 1));
                grow(row, piece, width(2, 2));
                own = CONTINUED;
                shown = "";
            }
        }
    }

    private static List<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (paragraph.length() - from > LONGEST) {
            int end = from + LONGEST;
            end -= Character.isHighSurrogate(paragraph.charAt(end - 1)) ? 1 : 0;
            pieces.add(paragraph.substring(from, end));
            from = end;
        }
        pieces.add(paragraph.substring(from));
        return pieces;
    }

    /** Adds a paragraph over all columns behind the key. */
    void addWide(String key, String paragraph, int columns, Look look) {
        String own = key;
        for (String piece : pieces(paragraph)) {
            XSSFRow row = begin(own);
            put(row, 1, piece, look);
            for (int i = 2; i <= columns; i++) {
                put(row, i, "", look);
            }
            grow(row, piece, width(1, columns));
            merge(current(), current(), 1, columns);
            own = CONTINUED;
        }
    }

    /** How many narrow characters stand beside each other in some columns. */
    int width(int firstColumn, int lastColumn) {
        return IntStream.rangeClosed(firstColumn, lastColumn)
                        .map(sheet::getColumnWidth)
                        .sum()
                / 256;
    }

    /** Makes a row high enough for a text; programs do not do so by themselves for what is merged or was never edited. */
    void grow(XSSFRow row, String text, int width) {
        int narrow =
                text.codePoints().map(letter -> letter < FIRST_WIDE ? 1 : 2).sum();
        int lines = 1 + Math.max(0, narrow - 1) / Math.max(1, width - 1);
        float needed = Math.min(HIGHEST, LINE * lines + LINE_GAP);
        if (lines > 1 && needed > row.getHeightInPoints()) {
            row.setHeightInPoints(needed);
        }
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }
}
