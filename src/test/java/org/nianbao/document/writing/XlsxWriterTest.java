package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;

class XlsxWriterTest {

    private static final String FEES = "/proactiveDisclosure/administrativeFees/amount";
    private static final String RECEIVED = "/requests/received/naturalPersons";

    private final XlsxWriter writer = new XlsxWriter();

    @Test
    void there_is_a_sheet_for_the_report_one_for_every_table_and_one_for_the_texts() {
        assertThat(sheets(write(Reports.counted("2021"))).stream().map(XSSFSheet::getSheetName))
                .containsExactly("报告", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "文字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021", "2031"})
    void the_keys_of_row_and_column_join_to_the_pointer_of_every_cell(String form) {
        ReportDocument document = Reports.random(form, 3);
        Figures figures = document.figures();
        Map<String, String> expected = new LinkedHashMap<>();
        document.form().cells().forEach(cell -> expected.put(cell.pointer(), PrintedCell.text(figures, cell)));

        Map<String, String> written = new LinkedHashMap<>();
        figures(write(document)).forEach((pointer, cell) -> written.put(pointer, text(cell)));
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1",
        "24252.311082",
        "999999999.999999",
        "100000000000000",
        "999999999999999",
        "0.000001",
        "1234567890.12345"
    })
    void an_amount_is_a_number_that_is_written_digit_by_digit(String amount) {
        XSSFCell cell = figures(write(Samples.set(Reports.zero("2021"), FEES, new BigDecimal(amount))))
                .get(FEES);

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getRawValue()).isEqualTo(amount);
        assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(amount);
    }

    @Test
    void a_count_that_a_spreadsheet_would_round_is_a_text() {
        XSSFCell cell = figures(write(Samples.set(Reports.zero("2021"), RECEIVED, 9_007_199_254_740_991L)))
                .get(RECEIVED);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("9007199254740991");
    }

    @Test
    void blanks_stay_empty_and_what_does_not_apply_is_a_stroke() {
        ObjectNode document = Samples.mark(Samples.set(Reports.zero("2021"), FEES, null), RECEIVED, "notApplicable");
        Map<String, XSSFCell> figures = figures(write(document));

        assertThat(figures.get(FEES).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(figures.get(RECEIVED).getStringCellValue()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"})
    void what_begins_like_a_formula_is_a_quoted_text(String text) {
        ObjectNode document = Reports.zero("2021").put("title", text).put("preamble", text);
        document.withObject("/requests").put("notes", text);
        XSSFWorkbook workbook = write(document);

        assertThat(cells(workbook).stream()
                        .filter(cell -> cell.getCellType() == CellType.STRING)
                        .filter(cell -> cell.getStringCellValue().equals(text))
                        .map(cell -> cell.getCellStyle().getQuotePrefixed()))
                .containsExactly(true, true, true);
        assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x0041_", "_x005F_x0041_", "a_x000D_b", " 前后空格 ", "\t制\t表", "_x", "&lt;<&>"})
    void a_text_is_read_as_it_was_written(String text) {
        ObjectNode document = Reports.zero("2021").put("preamble", text);

        assertThat(texts(write(document))).containsEntry("/preamble", text);
    }

    @Test
    void a_text_has_a_row_for_every_paragraph_and_several_for_one_that_no_cell_can_hold() {
        String text = "\n一段\n\n" + "长".repeat(15_999) + "𠀀".repeat(20_000) + "\n_x0041_".repeat(1000) + "\n"
                + "_x0041_".repeat(9_000) + "\n";
        ObjectNode document = Reports.zero("2021").put("preamble", text);

        assertThat(texts(write(document))).containsEntry("/preamble", text);
    }

    @Test
    void every_text_stands_at_its_key() {
        ObjectNode document = Reports.zero("2021").put("preamble", "引言");
        document.withObject("/disputes").put("notes", "表下\n两段");
        document.withObject("/overview")
                .putArray("parts")
                .addObject()
                .put("topic", "platforms")
                .put("heading", "（四）平台建设")
                .put("text", "建成。");

        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("/title", "政府信息公开工作年度报告");
        expected.put("/organizationName", "甲市乙局");
        expected.put("/organization", "11341702486344515H");
        expected.put("/year", "2021");
        expected.put("/proactiveDisclosure/notes", "");
        expected.put("/requests/notes", "");
        expected.put("/disputes/notes", "表下\n两段");
        expected.put("/preamble", "引言");
        expected.put("/overview/parts/0/heading", "（四）平台建设");
        expected.put("/overview/parts/0/text", "建成。");
        expected.put("/problemsAndImprovements/text", "问题和改进。");
        expected.put("/otherMatters/text", "没有收取信息处理费。");
        assertThat(texts(write(document))).isEqualTo(expected);
    }

    @Test
    void heads_stay_in_sight_and_what_is_typed_is_held_against_the_form() {
        XSSFSheet requests = write(Reports.counted("2021")).getSheetAt(2);

        assertThat(requests.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 4);
        assertThat(requests.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
        assertThat(requests.getRepeatingRows().formatAsString()).isEqualTo("2:4");
        assertThat(requests.getDataValidations()).singleElement().satisfies(rule -> {
            assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("0");
            assertThat(rule.getValidationConstraint().getFormula2()).isEqualTo("9007199254740991");
            assertThat(rule.getErrorBoxText()).isEqualTo("这一格应填非负整数；不适用的填“/”。");
        });
    }

    private XSSFWorkbook write(ObjectNode document) {
        return write(Reports.read(document));
    }

    private XSSFWorkbook write(ReportDocument document) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(writer.write(Reports.printed(document))));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .map(XSSFSheet.class::cast)
                .toList();
    }

    private static List<XSSFCell> cells(XSSFWorkbook workbook) {
        List<XSSFCell> cells = new ArrayList<>();
        sheets(workbook).forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell))));
        return cells;
    }

    /** The cells of figures by their pointers. */
    private static Map<String, XSSFCell> figures(XSSFWorkbook workbook) {
        Map<String, XSSFCell> figures = new LinkedHashMap<>();
        for (XSSFSheet sheet : sheets(workbook)) {
            Map<Integer, String> columns = new HashMap<>();
            for (Row row : sheet) {
                String key = key(row);
                if (key.equals("*")) {
                    columns.clear();
                    row.forEach(cell -> columns.put(cell.getColumnIndex(), cell.getStringCellValue()));
                } else if (key.startsWith("/") && !key.endsWith("/notes")) {
                    columns.keySet().stream()
                            .sorted()
                            .filter(column -> column > 0)
                            .forEach(column ->
                                    figures.put(key + "/" + columns.get(column), (XSSFCell) row.getCell(column)));
                }
            }
        }
        return figures;
    }

    /** The texts by their pointers. */
    private static Map<String, String> texts(XSSFWorkbook workbook) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (XSSFSheet sheet : sheets(workbook)) {
            boolean figures = StreamSupport.stream(sheet.spliterator(), false).anyMatch(row -> key(row).equals("*"));
            String last = "";
            for (Row row : sheet) {
                String key = key(row);
                if (figures ? key.endsWith("/notes") : key.startsWith("/")) {
                    texts.merge(key, text((XSSFCell) row.getCell(figures ? 1 : 2)), (a, b) -> a + "\n" + b);
                    last = key;
                } else if (key.equals("+")) {
                    texts.merge(last, text((XSSFCell) row.getCell(figures ? 1 : 2)), String::concat);
                }
            }
        }
        return texts;
    }

    private static String key(Row row) {
        Cell cell = row.getCell(0);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static String text(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getRawValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
