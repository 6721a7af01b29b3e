package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfLinesTest {

    private final PdfDrawing drawing = new PdfDrawing().page();

    private static List<String> read(PdfDrawing drawing) {
        return Printed.of(PdfSource.read(drawing.bytes()));
    }

    @Test
    void lines_stand_from_top_to_bottom_in_whatever_order_they_are_drawn() {
        drawing.text(100, 300, "third")
                .text(100, 200, "first")
                .text(100, 250, "sec")
                .text(114.5, 250, "ond");

        assertThat(read(drawing)).containsExactly("first", "second", "third");
    }

    @Test
    void a_line_knows_where_its_words_stand() {
        drawing.text(100, 200, "in all 12");

        assertThat(PdfSource.read(drawing.bytes()).pieces()).singleElement().satisfies(piece -> {
            Line line = (Line) piece;
            assertThat(line.place()).isEqualTo("page[1]/line[1]");
            assertThat(line.words()).singleElement().satisfies(word -> {
                assertThat(word.text()).isEqualTo("in all 12");
                assertThat(word.left()).isEqualTo(100);
                assertThat(word.right()).isBetween(134.4, 134.5);
            });
        });
    }

    @Test
    void the_columns_of_a_table_without_lines_are_words() {
        drawing.text(100, 200, "in all")
                .text(160, 200, "12")
                .text(200, 200, "3119")
                .text(224.5, 200, "0");

        assertThat(read(drawing)).containsExactly("in all|12|3119|0");
    }

    @Test
    void numbers_of_pages_and_running_heads_are_no_text() {
        drawing.text(100, 40, "Report")
                .text(100, 100, "one")
                .text(100, 110, "1")
                .text(290, 760, "- 1 -");
        drawing.page().text(100, 40, "Report").text(100, 100, "two").text(290, 760, "2/3");
        drawing.page().text(100, 40, "Report").text(100, 100, "three").text(290, 760, "3");

        assertThat(read(drawing)).containsExactly("one", "1", "two", "three");
    }

    @Test
    void a_figure_at_the_foot_of_a_page_that_numbers_no_page_stays() {
        drawing.text(100, 100, "one")
                .text(290, 760, "17")
                .page()
                .text(100, 100, "two")
                .text(290, 760, "5");

        assertThat(read(drawing)).containsExactly("one", "17", "two", "5");
    }

    @Test
    void what_lies_beyond_the_edge_of_the_paper_is_not_read() {
        drawing.text(100, 100, "on paper").text(20, 100, "beyond");
        drawing.document().getPage(0).setCropBox(new PDRectangle(90, 0, 500, 800));

        assertThat(read(drawing)).containsExactly("on paper");
    }

    @Test
    void what_nobody_sees_and_what_runs_across_the_page_as_a_watermark_is_not_read() {
        drawing.text(100, 100, "seen").text(Matrix.getRotateInstance(0.7, 200, 300), "DRAFT");
        drawing.draw(page -> {
            page.beginText();
            page.setRenderingMode(RenderingMode.NEITHER);
            page.setFont(new PDType1Font(FontName.HELVETICA), 10);
            page.newLineAtOffset(100, 500);
            page.showText("unseen");
            page.endText();
        });

        assertThat(read(drawing)).containsExactly("seen");
    }

    @Test
    void what_a_font_does_not_tell_is_unknown_and_radicals_are_the_characters_that_they_look_like() {
        assertThat(List.of(
                        GlyphText.of(null),
                        GlyphText.of("\uE001"),
                        GlyphText.of("\u0000"),
                        GlyphText.of("\u2EA0\u2F8F"),
                        GlyphText.of("\u00A0"),
                        GlyphText.of("12")))
                .containsExactly("\uFFFD", "\uFFFD", "\uFFFD", "民行", " ", "12");
    }
}
