package org.nianbao.rollup.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.language.Language;
import org.nianbao.rollup.chart.ChartWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What stands in the picture of a trend. */
class TrendChartTest {

    private static final Dictionary DICTIONARY = new Dictionary(Samples.FORMS);
    private static final String RECEIVED = "/requests/received/total";
    private static final String FEES = "/proactiveDisclosure/administrativeFees/amount";

    private final Map<Integer, YearFigures> years = new TreeMap<>();

    private void report(int year, String received, String fee) {
        var form = Samples.form(year < 2021 ? "2019" : "2021");
        var document = Samples.zero(form);
        Samples.set(document, RECEIVED, new BigDecimal(received));
        form.cell(FEES).ifPresent(cell -> Samples.set(document, FEES, new BigDecimal(fee)));
        years.put(year, Reported.of(Samples.read(document)));
    }

    private static CellMeasure cell(String pointer) {
        return CellMeasure.find(pointer, Set.copyOf(Samples.FORMS.all()), Samples.FORMS)
                .orElseThrow();
    }

    private byte[] draw(Language language, String... cells) {
        Series series = new Series(years, Set.of());
        List<Integer> all = List.copyOf(years.keySet());
        Trend trend = new Trend(
                "Z00000000000000001",
                "测试局",
                TrendExtent.OWN,
                all.get(0),
                all.get(all.size() - 1),
                series.years(),
                Stream.of(cells).map(pointer -> series.of(cell(pointer))).toList(),
                DICTIONARY.allRates().stream().limit(1).map(series::of).toList(),
                DICTIONARY.hash(),
                null);
        return ChartWriter.write(new TrendChart(trend, language).draw());
    }

    private static Document read(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document picture, String name) {
        var found = picture.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(Document picture, String name) {
        return elements(picture, name).stream().map(Node::getTextContent).toList();
    }

    @Test
    void lines_end_where_a_year_is_missing_and_at_breaks() throws Exception {
        report(2019, "10", null);
        report(2020, "20", null);
        report(2021, "30", "1.5");
        years.put(2022, YearFigures.NONE);
        report(2023, "40", "2");
        report(2024, "50", "3");

        Document picture = read(draw(Language.ZH, RECEIVED, FEES));

        List<String> lines = elements(picture, "polyline").stream()
                .map(line -> line.getAttribute("points"))
                .toList();
        assertThat(lines).extracting(points -> points.split(" ").length).containsExactly(3, 2, 2);
        assertThat(texts(picture, "title"))
                .contains("一、本年新收政府信息公开申请数量 · 总计，2019年：10 件")
                .contains("行政事业性收费 · 本年收费金额（单位：万元），2021年：1.5 万元")
                .hasSize(1 + 5 + 3);
        assertThat(texts(picture, "text"))
                .contains("不可比", "2022：未公布。", "件", "万元", "比率（%）", "公开率")
                .anyMatch(text -> text.startsWith("2020与2021年之间不可比"));
    }

    @Test
    void it_has_a_name_and_a_description_for_those_who_do_not_see_it() throws Exception {
        report(2023, "1200", "0");
        report(2024, "1300", "0");

        Element svg = read(draw(Language.EN, RECEIVED)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(svg.getAttribute("lang")).isEqualTo("en");
        assertThat(texts(svg.getOwnerDocument(), "desc"))
                .containsExactly("Line chart. I. Requests newly received this year · Total, 2023: 1,200 requests;"
                        + " I. Requests newly received this year · Total, 2024: 1,300 requests;"
                        + " Disclosure rate: no values."
                        + " Figures: its own latest published reports.");
    }

    @Test
    void it_needs_nothing_from_outside_and_is_the_same_every_time() throws Exception {
        report(2024, "1", "0");
        byte[] svg = draw(Language.ZH, RECEIVED);

        assertThat(svg).isEqualTo(draw(Language.ZH, RECEIVED));
        Document picture = read(svg);
        for (String name : List.of("script", "style", "image", "use", "a", "foreignObject")) {
            assertThat(elements(picture, name)).isEmpty();
        }
        List<String> attributes = new ArrayList<>();
        elements(picture, "*")
                .forEach(element -> IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                        .forEach(attributes::add));
        assertThat(attributes).doesNotContain("style", "href", "xlink:href").noneMatch(name -> name.startsWith("on"));
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("url(");
    }

    @Test
    void years_that_do_not_fit_are_not_labelled_but_the_last_one_is() throws Exception {
        for (int year = 1995; year <= 2024; year++) {
            years.put(year, YearFigures.NONE);
        }
        report(2024, "1", "0");

        List<String> labelled = texts(read(draw(Language.ZH, RECEIVED)), "text").stream()
                .filter(text -> text.matches("\\d{4}"))
                .toList();

        assertThat(labelled).contains("2024").hasSizeLessThan(20);
    }
}
