package org.nianbao.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.ConsistencyCheck;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;

/** The made-up reports: right where they are meant to be, wrong in the way they say where not. */
class ReportsTest {

    private static final int SEED = 1;
    private static final ConsistencyCheck CHECK = new ConsistencyCheck(Samples.FORMS);
    private static final Nation NATION = Nation.of(SEED);
    private static final List<Body> PROVINCE = NATION.bodies(Size.PROVINCE);

    private static Reports reports(int year, int flawed) {
        return new Reports(SEED, year, Samples.FORMS.forYear(year).orElseThrow(), flawed);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2024})
    void a_report_without_a_flaw_is_read_and_passes_every_rule_in_any_year(int year) {
        Reports reports = reports(year, 0);

        PROVINCE.stream().limit(1_000).map(reports::of).forEach(filing -> {
            CheckResult result = CHECK.check(read(filing));
            assertThat(result.violations()).as(filing.line()).isEmpty();
            assertThat(result.warnings()).as(filing.line()).isEmpty();
            assertThat(result.blank()).isZero();
        });
    }

    @Test
    void a_flawed_report_has_as_many_blanks_and_errors_as_it_says() {
        Reports reports = reports(2024, 1_000);

        List<Filing> filings = PROVINCE.stream().limit(1_000).map(reports::of).toList();

        filings.forEach(filing -> {
            CheckResult result = CHECK.check(read(filing));
            assertThat(result.violations()).as(filing.line()).hasSize(filing.errors());
            assertThat(result.blank()).isEqualTo(filing.blank());
        });
        assertThat(filings).extracting(Filing::errors).contains(1, 2).doesNotContain(0);
    }

    @Test
    void few_reports_are_flawed_and_more_are_small_than_large() {
        List<Filing> filings = PROVINCE.stream().map(reports(2024, 5)::of).toList();

        assertThat(filings.stream().filter(filing -> filing.errors() > 0).count())
                .isBetween(20L, 120L);
        assertThat(filings.stream().filter(filing -> received(filing) < 10).count())
                .isGreaterThan(filings.size() / 2);
        assertThat(filings.stream().filter(filing -> received(filing) > 1_000).count())
                .isBetween(1L, filings.size() / 50L);
        assertThat(filings)
                .extracting(filing -> filing.line().getBytes(StandardCharsets.UTF_8).length)
                .allMatch(bytes -> bytes > 6_000 && bytes < 12_000);
    }

    private static long received(Filing filing) {
        return filing.document()
                .form()
                .cellsOfRows("received")
                .flatMap(cell -> filing.document().figures().value(cell).stream())
                .mapToLong(BigDecimal::longValueExact)
                .max()
                .orElse(0);
    }

    @Test
    void the_same_seed_makes_the_same_lines_and_another_one_or_year_does_not() {
        Body body = NATION.root();

        assertThat(reports(2024, 5).of(body).line())
                .isEqualTo(reports(2024, 5).of(body).line());
        assertThat(reports(2023, 5).of(body).figures())
                .isNotEqualTo(reports(2024, 5).of(body).figures());
        Reports others = new Reports(2, 2024, Samples.form("2021"), 5);
        assertThat(others.of(body).figures())
                .isNotEqualTo(reports(2024, 5).of(body).figures());
    }

    @Test
    void what_a_year_carries_over_is_what_the_year_before_carried_forward() {
        Reports before = reports(2020, 0);
        Reports after = reports(2021, 0);

        PROVINCE.stream()
                .limit(500)
                .forEach(body -> assertThat(row(after.of(body), "carriedOver"))
                        .isEqualTo(row(before.of(body), "carriedForward")));
    }

    private static List<BigDecimal> row(Filing filing, String role) {
        return filing.document()
                .form()
                .cellsOfRows(role)
                .map(cell -> filing.figures()[cell.index()])
                .toList();
    }

    @Test
    void the_sums_are_the_sums_of_the_lines() {
        Form form = Samples.form("2021");
        Body county = NATION.example(Level.COUNTY);
        List<Filing> filings =
                NATION.bodies(Size.COUNTY).stream().map(reports(2024, 200)::of).toList();
        Sums sums = new Sums();
        filings.forEach(sums::add);

        List<ReportDocument> below = filings.stream()
                .filter(filing -> filing.body().isWithin(county))
                .map(ReportsTest::read)
                .toList();

        assertThat(sums.of(county).reports()).isEqualTo(below.size());
        assertThat(sums.of(NATION.root()).reports()).isEqualTo(filings.size());
        assertThat(sums.of(county).blank())
                .isEqualTo(form.cells().stream()
                        .flatMap(cell ->
                                below.stream().filter(report -> report.figures().isBlank(cell)))
                        .count())
                .isPositive();
        form.cells()
                .forEach(cell -> assertThat(sums.of(county).figure(cell.index()))
                        .isEqualByComparingTo(values(below, cell).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    @Test
    void a_rolled_up_total_is_made_of_its_parts_whatever_the_reports_state() {
        Form form = Samples.form("2021");
        Sums sums = new Sums();
        List<Filing> filings =
                PROVINCE.stream().limit(1_000).map(reports(2024, 500)::of).toList();
        filings.forEach(sums::add);
        Sum stated = sums.of(NATION.root());

        BigDecimal[] rolledUp = RolledUp.of(form, stated);

        form.cells().stream()
                .filter(cell -> !isTotal(cell))
                .forEach(cell -> assertThat(rolledUp[cell.index()]).isEqualTo(stated.figure(cell.index())));
        form.arithmetic().stream()
                .filter(rule -> rule.id().endsWith("-sum"))
                .flatMap(rule -> rule.equations().stream())
                .forEach(equation -> assertThat(sum(equation.left(), rolledUp))
                        .isEqualByComparingTo(sum(equation.right(), rolledUp)));
        assertThat(rolledUp)
                .isNotEqualTo(form.cells().stream()
                        .map(cell -> stated.figure(cell.index()))
                        .toArray(BigDecimal[]::new));
    }

    private static boolean isTotal(Cell cell) {
        return cell.roles().contains("total") || cell.roles().contains("outcomesTotal");
    }

    private static BigDecimal sum(List<Cell> cells, BigDecimal[] figures) {
        return cells.stream().map(cell -> figures[cell.index()]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<BigDecimal> values(List<ReportDocument> reports, Cell cell) {
        return reports.stream().flatMap(report -> report.figures().value(cell).stream());
    }

    private static ReportDocument read(Filing filing) {
        byte[] line = filing.line().getBytes(StandardCharsets.UTF_8);
        return Samples.read(StrictJson.read(line, "", new Errors()));
    }
}
