package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Crosswalk;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.FormView;

/** A form that was made up for this test, with every row renamed and one more, needs a file and no Java. */
class LaterFormTest {

    private static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021", "2031"));
    private static final Form FORM = FORMS.find("2031").orElseThrow();
    private static final String WITHDRAWN =
            "/requests/outcomesRenamed/otherHandlingRenamed/withdrawnByApplicant/naturalPersons";

    private final ObjectNode document = Samples.zero(FORM);

    @Test
    void it_serves_the_years_from_2031_and_ends_those_of_the_form_before_it() {
        assertThat(FORMS.forYear(2030).map(Form::id)).isEqualTo(Optional.of("2021"));
        assertThat(FORMS.forYear(2031).map(Form::id)).isEqualTo(Optional.of("2031"));
        assertThat(FORM.cells()).hasSize(207);
    }

    @Test
    void none_of_its_rows_has_a_name_that_an_earlier_form_knows() {
        List<String> earlier = FORMS.find("2021").orElseThrow().cells().stream()
                .map(Cell::path)
                .toList();

        assertThat(FORM.cells()).extracting(Cell::path).doesNotContainAnyElementsOf(earlier);
    }

    @Test
    void its_documents_are_written_as_they_were_read() {
        int next = 0;
        for (Cell cell : FORM.cells()) {
            Samples.set(document, cell.pointer(), next++);
        }

        assertThat(read().toJson().toString()).hasSameSizeAs(document.toString());
        assertThat(Samples.read(new DocumentReader(FORMS), read().toJson()).figures())
                .isEqualTo(read().figures());
        assertThat(FORM.cells())
                .allSatisfy(
                        cell -> assertThat(read().toJson().at(cell.pointer()).intValue())
                                .isEqualTo(cell.index()));
    }

    @Test
    void a_consistent_report_in_it_is_judged_by_every_rule_and_passes() {
        CheckResult result = new ConsistencyCheck(FORMS).check(read());

        assertThat(result.violations()).isEmpty();
        assertThat(result.rulesEvaluated()).isEqualTo(7 + 7 + 26 + 3 + 3);
    }

    @Test
    void planted_mistakes_are_found_by_rules_that_know_roles_alone() {
        Samples.set(document, WITHDRAWN, 1);
        Samples.set(document, "/requests/receivedRenamed/others", 2);
        Samples.set(document, "/disputes/reconsiderationRenamed/pending", 3);
        Samples.set(document, "/proactiveDisclosure/administrativeFeesRenamed/amountRenamed", null);

        assertThat(new ConsistencyCheck(FORMS).check(read()).violations())
                .extracting(finding ->
                        finding.rule().id() + " " + finding.message().zh().split("”")[0] + "”")
                .containsExactly(
                        "requests-balance “其他”",
                        "requests-outcome-sum “自然人”",
                        "requests-row-sum “一、本年新收政府信息公开申请数量（新名）”",
                        "requests-row-sum “4.申请人撤回申请”",
                        "disputes-sum “行政复议（新名）”",
                        "figures-complete “行政事业性收费（新名） · 本年收费金额（单位：万元）”");
    }

    @Test
    void it_is_shown_like_any_other_form() {
        FormView view = FormView.of(FORM);

        assertThat(view.form()).isEqualTo("2031");
        assertThat(view.cells())
                .extracting(FormView.CellView::pointer)
                .hasSize(207)
                .contains(WITHDRAWN);
        assertThat(view.sections())
                .filteredOn(section -> section.layout() != null)
                .extracting(
                        section -> section.key() + " " + section.layout().rows().size())
                .containsExactly("proactiveDisclosure 14", "requests 29", "disputes 4");
    }

    @Test
    void its_crosswalk_leads_on_from_the_form_of_2021() {
        Crosswalk crosswalk = FORMS.crosswalks().get(1);

        assertThat(crosswalk.from() + " " + crosswalk.to()).isEqualTo("2021 2031");
        assertThat(crosswalk.links().stream().filter(Crosswalk.Link::comparable))
                .hasSize(175 + 15);
        assertThat(crosswalk.links().stream().flatMap(link -> link.to().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        FORM.cells().stream().map(Cell::pointer).toList());
    }

    private ReportDocument read() {
        return Samples.read(new DocumentReader(FORMS), document);
    }
}
