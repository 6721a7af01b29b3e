package org.nianbao.document.writing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the cells of a workbook, each made once. */
final class CellStyles {

    /** What a cell is for. */
    enum Look {
        TITLE,
        KEY,
        HEAD,
        LABEL,
        FIGURE,
        TEXT
    }

    private static final String FONT = "宋体";

    private record Wanted(Look look, String format, boolean quoted) {}

    private final XSSFWorkbook workbook;
    private final Map<Wanted, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new HashMap<>();

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(FONT);
    }

    XSSFCellStyle of(Look look) {
        return of(look, "General", false);
    }

    /** A look with a number format. */
    XSSFCellStyle of(Look look, String format) {
        return of(look, format, false);
    }

    /** A look under which a spreadsheet program takes what is in the cell as text, also when somebody edits it. */
    XSSFCellStyle quoted(Look look) {
        return of(look, "General", true);
    }

    private XSSFCellStyle of(Look look, String format, boolean quoted) {
        return styles.computeIfAbsent(new Wanted(look, format, quoted), this::make);
    }

    private XSSFCellStyle make(Wanted wanted) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(wanted.look, this::font));
        style.setVerticalAlignment(wanted.look == Look.TEXT ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(wanted.look != Look.KEY && wanted.look != Look.TITLE);
        style.setDataFormat(workbook.createDataFormat().getFormat(wanted.format));
        style.setQuotePrefixed(wanted.quoted);
        if (wanted.look == Look.HEAD || wanted.look == Look.FIGURE) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (wanted.look == Look.HEAD) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (wanted.look != Look.KEY && wanted.look != Look.TITLE) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look == Look.KEY ? 7 : look == Look.TITLE ? 14 : 11));
        font.setBold(look == Look.TITLE || look == Look.HEAD);
        if (look == Look.KEY) {
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        }
        return font;
    }
}
