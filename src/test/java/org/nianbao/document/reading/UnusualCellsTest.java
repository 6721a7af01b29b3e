package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.reading.UnusualReport.FEE;
import static org.nianbao.document.reading.UnusualReport.figures;
import static org.nianbao.document.reading.UnusualReport.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.reading.CellReading.Certainty;
import org.nianbao.figures.Mark;
import org.nianbao.form.Cell;

/** What clerks write into cells beside figures: it is understood exactly, or costs its own cell alone. */
class UnusualCellsTest {

    private static final UnusualReport REPORT = new UnusualReport("2021");
    private static final UnusualReport OLD = new UnusualReport("2019");
    private static final String PAGE = REPORT.page();
    private static final String HEAD = "（单位：万元）";
    private static final String LICENCES = "/proactiveDisclosure/administrativeLicensing/decisions";
    private static final String SECRETS = "/requests/outcomes/denied/stateSecrets/commercialEnterprises";
    private static final String UPHELD = "/disputes/litigation/afterReconsideration/corrected";

    @ParameterizedTest
    @CsvSource({
        "元, 237500, 23.75",
        "百元, 2375, 23.75",
        "千元, 237.5, 23.75",
        "万元, 23.75, 23.75",
        "十万元, 2.375, 23.75",
        "百万元, 23.75, 2375",
        "千万元, 2.375, 2375",
        "亿元, 0.2375, 2375"
    })
    void amounts_are_converted_exactly_whatever_the_unit_beside_them_or_over_them(
            String unit, String printed, BigDecimal amount) {
        String over = with(FEE, printed).replace(HEAD, "（单位：" + unit + "）");
        String beside = with(FEE, printed + unit);
        String inBrackets = with(FEE, printed + "（" + unit + "）");

        for (String page : List.of(over, beside, inBrackets)) {
            assertThat(figures(read(page, "page.html"))).isEqualTo(REPORT.allWith(FEE, amount));
        }
    }

    @Test
    void an_amount_in_a_currency_that_the_form_does_not_have_is_left_unread() {
        String over = with(FEE, "23.75").replace(HEAD, "（单位：万美元）");
        String dollars = with(FEE, "23.75").replace(HEAD, "（单位：美元）");
        String beside = with(FEE, "23.75美元");

        for (String page : List.of(over, dollars, beside)) {
            assertThat(unreadAlone(read(page, "page.html"))).isEqualTo(FEE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12①",
                "12②",
                "12²",
                "12*",
                "12<sup>1</sup>",
                "12<sup>[1]</sup>",
                "12<span style='font-size:9pt; vertical-align: super'>1</span>"
            })
    void the_mark_of_a_note_is_no_digit(String printed) {
        Reading reading = read(with(LICENCES, printed), "page.html");

        assertThat(figures(reading)).isEqualTo(REPORT.allWith(LICENCES, BigDecimal.valueOf(12)));
        assertThat(certainty(reading, LICENCES)).isEqualTo(Certainty.NORMALIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:position w:val='8'/>", "<w:vertAlign w:val='superscript'/>"})
    void a_digit_that_is_raised_in_a_word_file_is_the_mark_of_a_note(String raised) throws IOException {
        Reading reading = read(word(with(LICENCES, "12^1"), raised), "report.docx");

        assertThat(figures(reading)).isEqualTo(REPORT.allWith(LICENCES, BigDecimal.valueOf(12)));
        assertThat(certainty(reading, LICENCES)).isEqualTo(Certainty.NORMALIZED);
    }

    /** The page as a Word file, where what stands behind ^ is raised. */
    private static byte[] word(String page, String raised) throws IOException {
        String body = page.replaceAll("</?tbody>", "")
                .replace("<p>", "<w:p><w:r><w:t>")
                .replace("</p>", "</w:t></w:r></w:p>")
                .replaceAll("<td[^>]*>([^<]*)</td>", "<w:tc><w:p><w:r><w:t>$1</w:t></w:r></w:p></w:tc>")
                .replaceAll("\\^(\\d)", "</w:t></w:r><w:r><w:rPr>" + raised + "</w:rPr><w:t>$1")
                .replaceAll("<(/?)table>", "<$1w:tbl>")
                .replaceAll("<(/?)tr>", "<$1w:tr>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+22", "增加12", "增12", "-3", "减少2"})
    void a_sign_of_change_in_a_column_of_counts_is_left_unread(String printed) {
        assertThat(unreadAlone(read(with(LICENCES, printed), "page.html"))).isEqualTo(LICENCES);
    }

    @ParameterizedTest
    @CsvSource({"+22, 22", "增加12, 12", "增12, 12", "-3, -3", "减少2, -2", "减2, -2"})
    void a_sign_of_change_is_read_where_the_form_asks_for_the_change(String printed, BigDecimal change) {
        String pointer = "/proactiveDisclosure/administrativePenalties/change";

        assertThat(figures(read(OLD.pageWith(pointer, printed), "page.html"))).isEqualTo(OLD.allWith(pointer, change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"零", "〇", "０", "0件"})
    void a_zero_may_be_written_in_other_ways(String zero) {
        Reading reading = read(PAGE.replace(">0<", ">" + zero + "<"), "page.html");

        assertThat(figures(reading)).isEqualTo(REPORT.all());
        assertThat(reading.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "——", "──", "－", "~", "～", "/", "／", "无", "暂无", "未发生", "不涉及"})
    void signs_and_words_say_that_there_is_nothing_to_fill_in(String nothing) {
        Reading reading = read(PAGE.replace(">0<", ">" + nothing + "<"), "page.html");

        assertThat(figures(reading)).isEqualTo(REPORT.allButZeros());
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.document().form().cells())
                .filteredOn(cell -> reading.document()
                        .figures()
                        .mark(cell)
                        .filter(mark -> mark.kind() == Mark.Kind.NOT_APPLICABLE)
                        .isPresent())
                .extracting(Cell::pointer)
                .containsExactlyInAnyOrderElementsOf(REPORT.zeros());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "□", "#REF!", "#DIV/0!", "？", "详见附件", "若干"})
    void what_is_no_figure_costs_its_own_cell_alone(String printed) {
        for (String pointer : List.of(LICENCES, SECRETS, UPHELD)) {
            assertThat(unreadAlone(read(with(pointer, printed), "page.html"))).isEqualTo(pointer);
        }
    }

    @Test
    void a_unit_or_a_remark_behind_a_figure_changes_nothing() {
        for (String pointer : List.of(LICENCES, SECRETS, UPHELD)) {
            String value = REPORT.all().get(pointer).toPlainString();
            for (String printed : List.of(value + "件", value + "起", value + "（含网上）", value + "※")) {
                assertThat(figures(read(with(pointer, printed), "page.html"))).isEqualTo(REPORT.all());
            }
        }
    }

    /** The only cell that was not read, and said to be unread; all others were. */
    private static String unreadAlone(Reading reading) {
        Map<String, BigDecimal> read = figures(reading);
        List<String> gone = REPORT.all().keySet().stream()
                .filter(pointer -> !read.containsKey(pointer))
                .toList();
        assertThat(read).isEqualTo(REPORT.allBut(gone.toArray(String[]::new)));
        assertThat(reading.unread()).extracting(Unread::pointer).isEqualTo(gone);
        return gone.size() == 1 ? gone.get(0) : gone.toString();
    }

    private static Certainty certainty(Reading reading, String pointer) {
        return reading.cells().stream()
                .filter(cell -> cell.cell().pointer().equals(pointer))
                .findFirst()
                .orElseThrow()
                .certainty();
    }

    private static String with(String pointer, String printed) {
        return REPORT.pageWith(pointer, printed);
    }
}
