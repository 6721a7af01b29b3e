package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** What programs and editors make of a report: the figures stay what they are. */
class PublishedKindsTest {

    private static final Form FORM = Samples.form("2021");
    private static final Map<Cell, BigDecimal> FIGURES = new RandomFigures(FORM, 5).consistent();
    private static final String PAGE = PublishedLayout.HTML.write(FORM, FIGURES, 2023);

    @Test
    void a_long_dash_says_that_there_is_nothing_to_fill_in() {
        Reading reading = read(PAGE.replace("<p>0</p>", "<p>—</p>"), "page.html");

        assertThat(reading.unread()).isEmpty();
        assertThat(figures(reading)).isEqualTo(figuresBut(BigDecimal.ZERO));
    }

    @Test
    void a_key_before_the_label_of_a_row_moves_nothing() {
        String page = PAGE.replaceAll(
                "(<tr><td colspan='1' rowspan='1'><p>)行政规范性文件",
                "$1/proactiveDisclosure/normativeDocuments" + "</p></td><td><p>行政规范性文件");

        assertThat(figures(read(page, "page.html"))).isEqualTo(figuresBut(null));
    }

    private static Map<Cell, BigDecimal> figuresBut(BigDecimal without) {
        Map<Cell, BigDecimal> figures = sorted(FIGURES);
        figures.values().removeIf(value -> value.equals(without));
        return figures;
    }

    private static Map<Cell, BigDecimal> figures(Reading reading) {
        Map<Cell, BigDecimal> figures = sorted(Map.of());
        reading.cells().forEach(cell -> cell.value().ifPresent(value -> figures.put(cell.cell(), value)));
        return figures;
    }

    private static Map<Cell, BigDecimal> sorted(Map<Cell, BigDecimal> figures) {
        Map<Cell, BigDecimal> sorted = new TreeMap<>((one, other) -> one.index() - other.index());
        sorted.putAll(figures);
        return sorted;
    }

    private static Reading read(String file, String name) {
        return new ReportReader(Samples.FORMS)
                .read(new SourceOpener().open(file.getBytes(StandardCharsets.UTF_8), null, name));
    }
}
