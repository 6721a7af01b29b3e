package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;

class FormsTest {

    private static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "commercialEnterprises",
            "researchInstitutions",
            "publicInterestOrganizations",
            "legalServiceInstitutions",
            "others");

    @ParameterizedTest
    @CsvSource({"2019, 198", "2021, 200"})
    void the_cells_of_a_form_are_those_of_the_contract_in_printed_order(String id, int count) {
        List<String> pointers =
                Samples.form(id).cells().stream().map(Cell::pointer).toList();

        assertThat(pointers)
                .hasSize(count)
                .doesNotHaveDuplicates()
                .isEqualTo(Samples.lines("golden/cells-" + id + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void the_index_of_a_cell_is_its_position_and_its_pointer_leads_back_to_it(String id) {
        Form form = Samples.form(id);

        assertThat(form.cells().stream().map(Cell::index))
                .containsExactlyElementsOf(
                        IntStream.range(0, form.cells().size()).boxed().toList());
        assertThat(form.cells())
                .allSatisfy(cell -> assertThat(form.cell(cell.pointer())).containsSame(cell));
    }

    @ParameterizedTest
    @CsvSource({"2018,", "2019, 2019", "2020, 2019", "2021, 2021", "2022, 2021", "2500, 2021"})
    void every_year_from_2019_has_its_form(int year, String form) {
        assertThat(Samples.FORMS.forYear(year).map(Form::id)).isEqualTo(Optional.ofNullable(form));
    }

    @Test
    void each_form_says_how_many_equations_it_has() {
        assertThat(counts("2021"))
                .isEqualTo(Map.of(
                        "requests-balance",
                        7,
                        "requests-outcome-sum",
                        7,
                        "requests-row-sum",
                        25,
                        "disputes-sum",
                        3,
                        "documents-issued-in-stock",
                        2));
        assertThat(counts("2019"))
                .isEqualTo(Map.of(
                        "requests-balance",
                        7,
                        "requests-outcome-sum",
                        7,
                        "requests-row-sum",
                        23,
                        "disputes-sum",
                        3,
                        "items-non-negative",
                        5));
    }

    private static Map<String, Integer> counts(String form) {
        Map<String, Integer> counts = new HashMap<>();
        Samples.form(form)
                .arithmetic()
                .forEach(rule -> counts.put(rule.id(), rule.equations().size()));
        return counts;
    }

    @Test
    void the_balance_printed_in_the_corner_of_table_3_has_four_operands() {
        Equation total = equation("2021", "requests-balance", 6);

        assertThat(pointers(total.left())).containsExactly("/requests/received/total", "/requests/carriedOver/total");
        assertThat(pointers(total.right()))
                .containsExactly("/requests/outcomes/total/total", "/requests/carriedForward/total");
        assertThat(total.subject().zh()).isEqualTo("总计");
    }

    @Test
    void a_row_of_requests_is_the_sum_of_six_kinds_of_applicants() {
        Equation row = equation("2021", "requests-row-sum", 11);

        assertThat(pointers(row.left())).containsExactly("/requests/outcomes/denied/administrativeInquiries/total");
        assertThat(pointers(row.right()))
                .isEqualTo(APPLICANTS.stream()
                        .map(column -> "/requests/outcomes/denied/administrativeInquiries/" + column)
                        .toList());
    }

    @Test
    void a_column_of_outcomes_has_21_rows_in_2021_and_19_in_2019() {
        assertThat(equation("2021", "requests-outcome-sum", 0).right()).hasSize(21);
        assertThat(equation("2019", "requests-outcome-sum", 0).right()).hasSize(19);
        assertThat(pointers(equation("2019", "requests-outcome-sum", 0).right()))
                .contains("/requests/outcomes/otherHandling/undivided/naturalPersons")
                .doesNotContain("/requests/outcomes/total/naturalPersons");
    }

    @Test
    void disputes_and_items_have_the_operands_of_the_contract() {
        Equation after = equation("2021", "disputes-sum", 2);
        Equation fees = equation("2019", "items-non-negative", 4);

        assertThat(after.operands().map(Cell::pointer))
                .containsExactly(
                        "/disputes/litigation/afterReconsideration/total",
                        "/disputes/litigation/afterReconsideration/upheld",
                        "/disputes/litigation/afterReconsideration/corrected",
                        "/disputes/litigation/afterReconsideration/other",
                        "/disputes/litigation/afterReconsideration/pending");
        assertThat(fees.operands().map(Cell::pointer))
                .containsExactly(
                        "/proactiveDisclosure/administrativeFees/itemsLastYear",
                        "/proactiveDisclosure/administrativeFees/change");
        assertThat(fees.operator()).isEqualTo(Equation.Operator.AT_LEAST);
        assertThat(fees.right()).isEmpty();
    }

    @Test
    void only_change_is_signed_and_only_money_has_decimals() {
        Map<CellType, List<String>> columns = new HashMap<>();
        for (CellType type : List.of(CellType.SIGNED, CellType.AMOUNT)) {
            columns.put(
                    type,
                    Samples.FORMS.all().stream()
                            .flatMap(form -> form.cells().stream())
                            .filter(cell -> cell.column().type() == type)
                            .map(cell -> cell.pointer() + " " + cell.column().decimals())
                            .toList());
        }

        assertThat(columns.get(CellType.AMOUNT))
                .containsExactly(
                        "/proactiveDisclosure/centralizedProcurement/amount 6",
                        "/proactiveDisclosure/administrativeFees/amount 6");
        assertThat(columns.get(CellType.SIGNED)).hasSize(5).allMatch(column -> column.endsWith("/change 0"));
    }

    @Test
    void every_label_stands_in_both_languages() {
        assertThat(Samples.FORMS.all().stream().flatMap(form -> form.cells().stream()))
                .extracting(Cell::label)
                .allSatisfy(label -> {
                    assertThat(label.zh()).isNotBlank();
                    assertThat(label.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void within_a_row_and_a_column_roles_find_what_the_names_say(String id) {
        Form form = Samples.form(id);

        assertThat(form.cellsOfRows("received").map(Cell::path)).containsOnly("received");
        assertThat(form.cellsOfRows("carriedOver").map(Cell::path)).containsOnly("carriedOver");
        assertThat(form.cellsOfRows("carriedForward").map(Cell::path)).containsOnly("carriedForward");
        assertThat(form.cellsOfRows("outcomesTotal").map(Cell::path)).containsOnly("outcomes/total");
        assertThat(new HashSet<>(form.cellsOfRows("litigation").map(Cell::path).toList()))
                .containsExactlyInAnyOrder("litigation/direct", "litigation/afterReconsideration");
    }

    private static Equation equation(String form, String rule, int index) {
        return Samples.form(form).arithmetic().stream()
                .filter(arithmetic -> arithmetic.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .equations()
                .get(index);
    }

    private static List<String> pointers(List<Cell> cells) {
        return cells.stream().map(Cell::pointer).toList();
    }
}
