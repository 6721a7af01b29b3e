package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.document.reading.Deviation.Kind;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** What departs from the official layout is told, and read all the same where it is certain. */
class DeviationsTest {

    private static final Form FORM = Samples.form("2021");
    private static final Cell FEE =
            FORM.cell("/proactiveDisclosure/administrativeFees/amount").orElseThrow();
    private static final Map<Cell, BigDecimal> FIGURES = figures();
    private static final String PAGE = PublishedLayout.HTML.write(FORM, FIGURES, 2022);

    private static Map<Cell, BigDecimal> figures() {
        Map<Cell, BigDecimal> figures = new RandomFigures(FORM, 3).consistent();
        figures.put(FEE, new BigDecimal("394000"));
        return figures;
    }

    @Test
    void an_amount_whose_head_names_no_unit_is_not_read() {
        Reading reading = read(PAGE.replace("本年收费金额（单位：万元）", "本年收费金额"));

        assertThat(reading.document().figures().value(FEE)).isEmpty();
        assertThat(reading.unread()).extracting(Unread::pointer).containsExactly(FEE.pointer());
    }

    @Test
    void the_official_layout_departs_from_itself_in_nothing() {
        assertThat(deviations(PAGE)).isEmpty();
    }

    @Test
    void another_label_a_heading_with_another_number_and_another_unit_are_told() {
        String page =
                PAGE.replace("行政规范性文件", "规范性文件").replace("三、收到和处理", "四、收到和处理").replace("本年收费金额（单位：万元）", "本年收费金额（单位：元）");

        Reading reading = read(page);

        assertThat(deviations(reading))
                .containsExactly(
                        "HEADING_DIFFERS /requests 四、收到和处理政府信息公开申请情况",
                        "LABEL_DIFFERS /proactiveDisclosure/normativeDocuments 规范性文件",
                        "UNIT_DIFFERS /proactiveDisclosure 本年收费金额(单位:元)");
        assertThat(reading.document().figures().value(FEE)).contains(new BigDecimal("39.4"));
    }

    @Test
    void a_row_that_is_not_there_is_told_and_its_cells_are_not_read() {
        int from = PAGE.indexOf("<tr><td colspan='1' rowspan='1'><p>2.重复申请");
        String page = PAGE.substring(0, from) + PAGE.substring(PAGE.indexOf("</tr>", from) + "</tr>".length());

        assertThat(deviations(page)).containsExactly("ROW_MISSING /requests/outcomes/notProcessed/repeated ");
    }

    @Test
    void a_row_that_the_form_does_not_have_is_told_and_kept_as_it_was_published() {
        int at = PAGE.indexOf("<tr><td colspan='1' rowspan='1'><p>2.重复申请");
        String row = "<tr><td><p>其他主动公开文件</p></td>" + "<td><p>1</p></td>".repeat(7) + "</tr>";

        Reading reading = read(PAGE.substring(0, at) + row + PAGE.substring(at));

        assertThat(deviations(reading)).containsExactly("ROW_ADDED /requests 其他主动公开文件");
        assertThat(reading.document()
                        .asPublished()
                        .get(0)
                        .toJson()
                        .get("values")
                        .toString())
                .isEqualTo("[1,1,1,1,1,1,1]");
    }

    private static List<String> deviations(String page) {
        return deviations(read(page));
    }

    private static List<String> deviations(Reading reading) {
        return reading.deviations().stream()
                .map(one -> Kind.valueOf(one.kind().name()) + " " + one.pointer() + " " + one.printed())
                .toList();
    }

    private static Reading read(String page) {
        return new ReportReader(Samples.FORMS)
                .read(new SourceOpener().open(page.getBytes(StandardCharsets.UTF_8), null, "page.html"));
    }
}
