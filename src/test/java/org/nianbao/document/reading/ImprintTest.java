package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.document.reading.CellReading.Certainty;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.writing.PrintedNotes;
import org.nianbao.document.writing.Reports;
import org.nianbao.figures.AsPublished;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Mark;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.form.Cell;
import org.nianbao.language.Bilingual;

/** The document that a file carries unseen completes what is seen, and never stands against it. */
class ImprintTest {

    private static final String RECEIVED = "/requests/received/naturalPersons";
    private static final String FEES = "/proactiveDisclosure/administrativeFees/amount";
    private static final Mark INFERRED = new Mark(Mark.Kind.INFERRED, "约 5", "按合计推定");

    private final Imprint imprint = new Imprint(Reports.FORMS);
    private final ReportDocument written = Reports.read(document());
    private final Reading visible = Sight.of(written);

    private static ObjectNode document() {
        ObjectNode document = Samples.set(Reports.zero("2021"), RECEIVED, 5)
                .put("year", 2022)
                .put("scope", "region")
                .put("title", "甲市\n2022年政府信息公开工作年度报告")
                .put("preamble", "　　引言  一\n\n引言二 ");
        document.withObject("/requests").put("notes", "表下\t的话");
        ((ObjectNode) document.get("requests").get("marks"))
                .putObject(RECEIVED)
                .put("mark", "inferred")
                .put("raw", INFERRED.raw())
                .put("note", INFERRED.note());
        var parts = document.withObject("/overview").putArray("parts");
        parts.addObject().put("topic", "platforms").put("heading", "（四）平台").put("text", "建成。 ");
        parts.addObject().put("topic", "supervision").put("heading", "（五）监督").put("text", "考核。");
        document.withObject("/otherMatters")
                .putObject("informationFee")
                .put("notices", 1)
                .put("charged", 40)
                .put("collected", 40);
        entry(document.putArray("asPublished").addObject(), "三", "/requests/outcomes");
        entry(document.withArray("/asPublished").addObject(), "别处", null);
        return document;
    }

    private static void entry(ObjectNode entry, String place, String nearest) {
        entry.put("place", place)
                .put("label", "另列")
                .put("nearest", nearest)
                .putArray("values")
                .add(3);
    }

    @Test
    void what_nobody_changed_is_the_document_that_was_written() {
        Reading reading = reconcile(visible);

        assertThat(reading.document()).isEqualTo(written);
        assertThat(reading.code()).contains("11341702486344515H");
        assertThat(reading.year()).hasValue(2022);
        assertThat(reading.names()).containsExactly("甲市乙局");
        assertThat(reading.cells()).hasSize(200).allSatisfy(cell -> {
            assertThat(cell.certainty()).isEqualTo(Certainty.READ);
            assertThat(cell.value()).isEqualTo(written.figures().value(cell.cell()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021", "2031"})
    void that_holds_for_any_document(String form) {
        for (int seed = 0; seed < 50; seed++) {
            ReportDocument any = Reports.random(form, seed);

            assertThat(imprint.reconcile(Sight.of(any), any.toJson().toString()).document())
                    .isEqualTo(any);
        }
    }

    @Test
    void an_edited_figure_stands_and_its_mark_falls() {
        Reading reading = reconcile(Sight.shown(visible, cell(RECEIVED), "6"));

        assertThat(reading.document().figures().value(cell(RECEIVED))).contains(BigDecimal.valueOf(6));
        assertThat(reading.document().figures().mark(cell(RECEIVED))).isEmpty();
        assertThat(of(reading, RECEIVED).certainty()).isEqualTo(Certainty.NORMALIZED);
        assertThat(of(reading, FEES).certainty()).isEqualTo(Certainty.READ);
    }

    @Test
    void a_figure_that_was_taken_out_stays_out() {
        Reading reading = reconcile(Sight.shown(visible, cell(RECEIVED), ""));

        assertThat(reading.document().figures().isBlank(cell(RECEIVED))).isTrue();
    }

    @Test
    void a_figure_beside_a_stroke_that_was_typed_over_it_is_gone() {
        Reading reading = reconcile(Sight.shown(visible, cell(RECEIVED), "/"));

        assertThat(reading.document().figures().mark(cell(RECEIVED)).map(Mark::kind))
                .contains(Mark.Kind.NOT_APPLICABLE);
        assertThat(reading.document().figures().value(cell(RECEIVED))).isEmpty();
    }

    @Test
    void what_was_inferred_from_other_cells_confirms_nothing() {
        List<CellReading> cells = new ArrayList<>(visible.cells());
        cells.replaceAll(reading -> reading.cell().equals(cell(RECEIVED))
                ? new CellReading(reading.cell(), reading.value(), "", "", Certainty.INFERRED)
                : reading);

        assertThat(of(reconcile(Sight.with(visible, visible.document(), cells)), RECEIVED))
                .isEqualTo(new CellReading(
                        cell(RECEIVED), Optional.of(BigDecimal.valueOf(5)), "", "", Certainty.INFERRED));
    }

    @Test
    void a_cell_that_the_file_does_not_have_is_not_filled_from_the_imprint() {
        List<CellReading> cells = visible.cells().stream()
                .filter(reading -> !reading.cell().equals(cell(RECEIVED)))
                .toList();
        ReportDocument without = visible.document()
                .with(visible.document()
                        .figures()
                        .edit()
                        .set(cell(RECEIVED), null, null)
                        .done());

        Reading reading = reconcile(Sight.with(visible, without, cells));
        assertThat(reading.document().figures().value(cell(RECEIVED))).isEmpty();
        assertThat(reading.cells()).hasSize(199);
    }

    @Test
    void a_confirmed_cell_is_no_longer_unread_and_what_else_is_unread_stays_so() {
        Unread amount = unread(FEES);
        Unread elsewhere = unread("/proactiveDisclosure");
        Unread edited = unread(RECEIVED);
        Reading shown = Sight.shown(visible, cell(RECEIVED), "6");

        Reading reading = reconcile(new Reading(
                SourceKind.DOCX,
                shown.code(),
                shown.names(),
                shown.year(),
                shown.document(),
                shown.cells(),
                List.of(amount, unread("/disputes/reconsideration"), elsewhere, edited),
                List.of(),
                Optional.of("table[2]")));
        assertThat(reading.unread()).containsExactly(elsewhere, edited);
        assertThat(reading.endsAt()).contains("table[2]");
    }

    private static Unread unread(String pointer) {
        return new Unread(pointer, "5", "table[1]", new Bilingual("没有单位", "no unit"));
    }

    @Test
    void edited_notes_stand_without_the_lines_that_tell_of_marks() {
        Reading edited = Sight.said(visible, "requests", content -> {
            FigureTable table = (FigureTable) content;
            return new FigureTable(
                    table.section(), table.figures(), table.notes().replace("的话", "改过的话"));
        });

        assertThat(((FigureTable) reconcile(edited).document().section("requests")).notes())
                .isEqualTo("表下 改过的话");
    }

    @Test
    void an_edited_text_stands_and_the_others_are_as_they_were_written() {
        Reading edited = Sight.said(visible, "problemsAndImprovements", content -> new Narrative("改过。"));
        ReportDocument document = reconcile(edited).document();

        assertThat(document.section("problemsAndImprovements")).isEqualTo(new Narrative("改过。"));
        assertThat(document.section("overview")).isEqualTo(written.section("overview"));
        assertThat(document.preamble()).isEqualTo(written.preamble());
    }

    @Test
    void paragraphs_that_were_joined_are_an_edit() {
        Reading edited =
                Sight.said(visible, "otherMatters", content -> new OtherMatters("没有收取\n信息处理费。", Optional.empty()));

        assertThat(((OtherMatters) reconcile(edited).document().section("otherMatters")).text())
                .isEqualTo("没有收取\n信息处理费。");
    }

    @Test
    void the_fee_statement_falls_with_the_text_that_it_belongs_to() {
        Reading edited = Sight.said(visible, "otherMatters", content -> new OtherMatters("收费改过。", Optional.empty()));

        assertThat(reconcile(edited).document().section("otherMatters"))
                .isEqualTo(new OtherMatters("收费改过。", Optional.empty()));
    }

    @Test
    void a_colophon_below_the_last_text_is_no_part_of_it() {
        List<String> colophon =
                PrintedNotes.colophon(Reports.published(written).colophon().orElseThrow());
        Reading published = Sight.said(
                visible,
                "otherMatters",
                content -> new OtherMatters(
                        ((OtherMatters) content).text() + "\n" + String.join("\n", colophon), Optional.empty()));

        assertThat(reconcile(published).document()).isEqualTo(written);
    }

    @Test
    void a_part_of_the_overview_that_nobody_changed_keeps_its_topic_beside_one_that_was() {
        Reading edited = Sight.said(visible, "overview", content -> {
            List<Overview.Part> parts = new ArrayList<>(((Overview) content).parts());
            parts.set(0, new Overview.Part(Overview.Topic.OTHER, "（四）平台", "改过。"));
            return new Overview(parts);
        });

        assertThat(reconcile(edited).document().section("overview"))
                .isEqualTo(new Overview(List.of(
                        new Overview.Part(Overview.Topic.OTHER, "（四）平台", "改过。"),
                        new Overview.Part(Overview.Topic.SUPERVISION, "（五）监督", "考核。"))));
    }

    @Test
    void under_another_title_it_is_another_report() {
        ReportDocument seen = visible.document().at(null, 2023, "丙县2023年政府信息公开工作年度报告");
        Reading reading = reconcile(Sight.with(visible, seen, visible.cells()));

        assertThat(reading.code()).isEmpty();
        assertThat(reading.document().organization()).isNull();
        assertThat(reading.document().year()).isEqualTo(2023);
        assertThat(reading.document().scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(reading.document().preamble()).isEqualTo(written.preamble());
    }

    @Test
    void a_workbook_says_code_and_year_in_cells_of_their_own() {
        ReportDocument document = visible.document()
                .at("11370900004341590P", 2023, visible.document().title());
        Reading sheet = new Reading(
                SourceKind.XLSX,
                Optional.of("11370900004341590P"),
                List.of(),
                OptionalInt.of(2023),
                document,
                visible.cells(),
                List.of(),
                List.of(),
                Optional.empty());

        assertThat(reconcile(sheet).code()).contains("11370900004341590P");
        assertThat(reconcile(sheet).document().year()).isEqualTo(2023);
        assertThat(reconcile(sheet).document().title()).isEqualTo(written.title());
    }

    @Test
    void where_a_title_ends_may_be_seen_otherwise() {
        ReportDocument seen = visible.document();
        ReportDocument other = new ReportDocument(
                null,
                0,
                seen.form(),
                seen.scope(),
                "",
                seen.title() + "\n" + seen.preamble(),
                seen.sections(),
                List.of());

        assertThat(reconcile(Sight.with(visible, other, visible.cells())).document())
                .isEqualTo(written);
    }

    @Test
    void what_the_form_has_no_place_for_stands_while_the_figures_of_its_table_do() {
        assertThat(kept(reconcile(Sight.shown(visible, cell(RECEIVED), "6")))).isEmpty();
        assertThat(kept(reconcile(Sight.shown(visible, cell(FEES), "6")))).containsExactly("三");
    }

    private static List<String> kept(Reading reading) {
        return reading.document().asPublished().stream().map(AsPublished::place).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"schema\":1}",
                "{\"schema\":1,\"year\":2022,\"form\":\"2031\"}",
                "{\"schema\":2,\"year\":2022,\"form\":\"2021\"}",
                "{\"schema\":1,\"year\":2022,\"form\":\"2021\",\"unknown\":1}",
                "{\"schema\":1,\"year\":2022,\"form\":\"2021\",\"requests\":{\"received\":{\"naturalPersons\":-5}}}",
                "{\"schema\":1,\"year\":2022,\"form\":\"2021\",\"title\":\"\\ud800\"}"
            })
    void an_imprint_with_anything_wrong_in_it_is_none(String wrong) {
        assertThat(imprint.reconcile(visible, wrong)).isSameAs(visible);
    }

    private Reading reconcile(Reading seen) {
        return imprint.reconcile(seen, written.toJson().toString());
    }

    private static Cell cell(String pointer) {
        return Reports.form("2021").cell(pointer).orElseThrow();
    }

    private static CellReading of(Reading reading, String pointer) {
        return reading.cells().stream()
                .filter(cell -> cell.cell().pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }
}
