package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.document.reading.KeyedSheets.Entry;
import org.nianbao.document.source.Line;
import org.nianbao.document.source.Piece;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.Table;
import org.nianbao.document.writing.Reports;

class KeyedSheetsTest {

    @Test
    void figures_are_found_by_the_keys_of_row_and_column_wherever_they_stand() {
        KeyedSheets sheets = read(
                table(
                        "sheet[1]/table[1]",
                        "#||自然人|总计",
                        "*||total|naturalPersons",
                        "/requests/outcomes/otherHandling/miscellaneous|改了|7|5"),
                table("sheet[2]/table[1]", "*||upheld|x", "/disputes/reconsideration||3|4"));

        assertThat(sheets.form().id()).isEqualTo("2021");
        assertThat(sheets.figures())
                .isEqualTo(Map.of(
                        "/requests/outcomes/otherHandling/miscellaneous/total",
                        new Entry("7", "sheet[1]/table[1]/row[3]/cell[3]"),
                        "/requests/outcomes/otherHandling/miscellaneous/naturalPersons",
                        new Entry("5", "sheet[1]/table[1]/row[3]/cell[4]"),
                        "/disputes/reconsideration/upheld",
                        new Entry("3", "sheet[2]/table[1]/row[2]/cell[3]")));
    }

    @Test
    void the_form_is_the_one_that_has_the_most_of_the_named_cells() {
        KeyedSheets sheets = read(table(
                "sheet[1]/table[1]",
                "*||itemsLastYear|decisions",
                "/proactiveDisclosure/administrativeLicensing||1|2"));

        assertThat(sheets.form().id()).isEqualTo("2019");
    }

    @Test
    void paragraphs_follow_each_other_and_a_continued_one_is_one() {
        KeyedSheets sheets = read(
                figures(),
                table(
                        "sheet[2]/table[1]",
                        "#|项目|内容",
                        "/preamble|引言|一",
                        "/preamble||",
                        "/preamble||二",
                        "+||续",
                        "||插入的",
                        "||",
                        "#|填写说明|不读",
                        "||也不读",
                        "/otherMatters/text|六|没有"));

        assertThat(texts(sheets)).isEqualTo(Map.of("/preamble", "一\n\n二续\n插入的", "/otherMatters/text", "没有"));
    }

    @Test
    void notes_stand_below_the_figures_without_a_label() {
        KeyedSheets sheets =
                read(table("sheet[1]/table[1]", "*||total", "/requests/received||5", "/requests/notes|表下的话", "#|注：不读"));

        assertThat(texts(sheets)).isEqualTo(Map.of("/requests/notes", "表下的话"));
    }

    @Test
    void what_stands_alone_in_its_row_goes_on_with_the_text_above_unless_it_is_a_key() {
        KeyedSheets sheets = read(
                figures(),
                table("sheet[2]/table[1]", "/preamble|引言|一"),
                Line.of("二", "sheet[2]/row[2]"),
                Line.of("/requests/notes", "sheet[2]/row[3]"),
                Line.of("三", "sheet[2]/row[4]"));

        assertThat(texts(sheets)).isEqualTo(Map.of("/preamble", "一\n二"));
    }

    @Test
    void a_workbook_without_keys_is_not_read_so() {
        assertThat(KeyedSheets.of(source(table("sheet[1]/table[1]", "|自然人|总计", "一、本年新收|5|7")), Reports.FORMS))
                .isEmpty();
    }

    private static Piece figures() {
        return table("sheet[1]/table[1]", "*||total", "/requests/received||5");
    }

    private static KeyedSheets read(Piece... pieces) {
        return KeyedSheets.of(source(pieces), Reports.FORMS).orElseThrow();
    }

    private static Source source(Piece... pieces) {
        return new Source(SourceKind.XLSX, List.of(pieces), false, Optional.empty());
    }

    private static Table table(String place, String... lines) {
        List<Table.Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] texts = line.split("\\|", -1);
            List<Table.Box> boxes = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                boxes.add(new Table.Box(texts[i], i, 1, 1));
            }
            rows.add(new Table.Row(boxes));
        }
        return new Table(rows, place);
    }

    private static Map<String, String> texts(KeyedSheets sheets) {
        Map<String, String> texts = new LinkedHashMap<>();
        sheets.texts().forEach((pointer, entry) -> texts.put(pointer, entry.text()));
        return texts;
    }
}
