package org.nianbao.rollup.trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.form.Form;
import org.nianbao.language.Language;
import org.nianbao.rollup.chart.ChartWriter;

class TrendChartTest {

    private static final Dictionary DICTIONARY = new Dictionary(Samples.FORMS);

    private static YearFigures year(String form, int seed) {
        Form of = Samples.form(form);
        var document = Samples.zero(of);
        long rows = 0;
        for (var cell : of.cells()) {
            long value = (cell.index() * 7919L + seed * 104729L) % 97;
            Samples.set(document, cell.pointer(), value * (cell.roles().contains("total") ? 9 : 1));
        }
        Samples.set(document, "/requests/received/total", 2800 + seed * 40 % 700);
        Samples.set(document, "/requests/outcomes/total/total", 2650 + seed * 40 % 700);
        Samples.set(document, "/requests/outcomes/granted/total", 1650 + seed * 30 % 500);
        Samples.set(document, "/disputes/reconsideration/total", 120);
        Samples.set(document, "/disputes/reconsideration/corrected", 30 + seed);
        return Reported.of(document);
    }

    static Trend sample(List<CellMeasure> cells) {
        Map<Integer, YearFigures> years = new TreeMap<>();
        years.put(2019, year("2019", 1));
        years.put(2020, year("2019", 2));
        years.put(2021, year("2021", 3));
        years.put(2022, YearFigures.NONE);
        years.put(2023, year("2021", 5));
        years.put(2024, year("2021", 6));
        years.put(2025, year("2021", 8));
        Series series = new Series(years, Set.of());
        return new Trend(
                "Z00000000000000001",
                "淮安市人民政府<办公室> & \"某局\"",
                TrendExtent.OWN,
                2019,
                2025,
                series.years(),
                cells.stream().map(series::of).toList(),
                DICTIONARY.allRates().stream().map(series::of).toList(),
                DICTIONARY.hash(),
                null);
    }

    private static List<CellMeasure> cells(String... more) {
        List<CellMeasure> cells = new java.util.ArrayList<>(DICTIONARY.usualCells(Samples.form("2021")));
        for (String pointer : more) {
            cells.add(CellMeasure.find(pointer, Set.copyOf(Samples.FORMS.all()), Samples.FORMS)
                    .orElseThrow());
        }
        return cells;
    }

    @Test
    void draw() throws IOException {
        Trend trend = sample(cells("/proactiveDisclosure/administrativeFees/amount"));
        Files.write(Path.of("target/zh.svg"), ChartWriter.write(new TrendChart(trend, Language.ZH).draw()));
        Files.write(Path.of("target/en.svg"), ChartWriter.write(new TrendChart(trend, Language.EN).draw()));
    }
}
