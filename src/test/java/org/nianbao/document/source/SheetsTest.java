package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.source.Opened.lines;
import static org.nianbao.document.source.Opened.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    @Test
    void figures_are_read_as_they_were_typed_whatever_their_format() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        CellStyle rounded = workbook.createCellStyle();
        rounded.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        Row row = row(sheet, 0, "收费");
        double[] values = {24252.311082, 11398889, 0.1 + 0.2, 1e15, -3, 1e-6};
        for (int i = 0; i < values.length; i++) {
            row.createCell(i + 1).setCellValue(values[i]);
            row.getCell(i + 1).setCellStyle(rounded);
        }

        assertThat(lines(open(bytes())))
                .containsExactly("[收费@0][24252.311082@1][11398889@2][0.3@3][1000000000000000@4][-3@5][0.000001@6]");
    }

    @Test
    void characters_that_are_written_as_signs_are_those_characters() throws IOException {
        row(workbook.createSheet(), 0, "规章", "_x0031_2", "a_x005F_x000A_");

        assertThat(lines(open(bytes()))).containsExactly("[规章@0][12@1][a_x000A_@2]");
    }

    @Test
    void formulas_are_their_kept_values_and_days_errors_and_truths_texts() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("m\"月\"d\"日\""));
        Row row = row(sheet, 0, "总计");
        XSSFCell sum = (XSSFCell) row.createCell(1);
        sum.setCellFormula("1+1");
        sum.setCellValue(3);
        row.createCell(2).setCellErrorValue((byte) 7);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellValue(LocalDate.of(2024, 1, 31));
        row.getCell(4).setCellStyle(day);

        assertThat(lines(open(bytes()))).containsExactly("[总计@0][3@1][#DIV/0!@2][TRUE@3][2024-01-31@4]");
    }

    @Test
    void merged_regions_span_and_blank_cells_are_boxes() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        row(sheet, 2, null, "甲", null, "乙", "丙");
        row(sheet, 3, null, null, null, "1");
        row(sheet, 4, null, "规章", "许可", null, "2");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 2));

        assertThat(lines(open(bytes()))).containsExactly("[甲@0 2x2][乙@2][丙@3]", "[1@2][@3]", "[规章@0][许可@1][@2][2@3]");
    }

    @Test
    void hidden_sheets_rows_and_columns_are_not_read() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        row(sheet, 0, "规章", "藏", "1");
        row(sheet, 1, "藏", "藏", "9");
        row(sheet, 2, "许可", "藏", "2");
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        row(workbook.createSheet(), 0, "藏", "3");
        row(workbook.createSheet(), 0, "收费", "4");
        workbook.setSheetHidden(1, true);

        assertThat(lines(open(bytes()))).containsExactly("[规章@0][@1][1@2]", "[许可@0][@1][2@2]", "[收费@0][4@1]");
        assertThat(open(bytes()).pieces())
                .extracting(Piece::place)
                .containsExactly("sheet[1]/table[1]", "sheet[3]/table[1]");
    }

    @Test
    void texts_around_tables_are_lines_and_empty_rows_part_tables() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        row(sheet, 0, "二、主动公开");
        row(sheet, 1, "规章", "1");
        row(sheet, 2, "第（五）项");
        row(sheet, 3, "许可", "2");
        row(sheet, 5, "收费", "3");
        row(sheet, 6, "文".repeat(300));
        row(sheet, 7, "申请", "4");
        row(sheet, 8, "完");

        assertThat(lines(open(bytes())))
                .containsExactly(
                        "二、主动公开",
                        "[规章@0][1@1]",
                        "[第（五）项@0][@1]",
                        "[许可@0][2@1]",
                        "[收费@0][3@1]",
                        "文".repeat(300),
                        "[申请@0][4@1]",
                        "完");
        assertThat(open(bytes()).pieces())
                .extracting(Piece::place)
                .containsExactly(
                        "sheet[1]/row[1]",
                        "sheet[1]/table[1]",
                        "sheet[1]/table[2]",
                        "sheet[1]/row[7]",
                        "sheet[1]/table[3]",
                        "sheet[1]/row[9]");
    }

    @Test
    void a_cell_at_the_end_of_the_sheet_costs_nothing() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        row(sheet, 0, "规章", "1");
        sheet.createRow(1_048_575).createCell(16_383).setCellValue("远");
        sheet.addMergedRegion(new CellRangeAddress(3, 1_048_570, 5, 900));

        assertThat(lines(open(bytes()))).containsExactly("[规章@0][1@1]", "远");
    }

    private static Row row(XSSFSheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
