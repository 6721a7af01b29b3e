package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfTablesTest {

    private static final double[] XS = {100, 200, 300, 400};
    private static final double[] YS = {100, 120, 140};

    private static final List<String> SIMPLE =
            List.of("Before", "page[1]/table[1]", "0=kind, 1=made, 2=valid", "0=rules, 1=3, 2=", "After");

    private final PdfDrawing drawing = new PdfDrawing().page();

    private PdfDrawing texts() {
        return drawing.text(100, 80, "Before")
                .text(105, 115, "kind")
                .text(205, 115, "made")
                .text(305, 115, "valid")
                .text(105, 135, "rules")
                .text(205, 135, "3")
                .text(100, 160, "After");
    }

    private static List<String> read(PdfDrawing drawing) {
        return Printed.of(PdfSource.read(drawing.bytes()));
    }

    @Test
    void a_grid_of_strokes_is_a_table_with_its_blank_boxes() {
        assertThat(read(texts().grid(XS, YS))).isEqualTo(SIMPLE);
    }

    @Test
    void a_grid_of_thin_filled_rectangles_is_a_table() {
        for (double y : YS) {
            drawing.bar(100, y, 300, 0.5);
        }
        for (double x : XS) {
            drawing.bar(x, 100, 0.5, 20).bar(x, 120, 0.5, 20);
        }
        assertThat(read(texts())).isEqualTo(SIMPLE);
    }

    @Test
    void boxes_that_are_drawn_one_by_one_with_gaps_between_them_are_a_table() {
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                drawing.box(101 + 100 * column, 101 + 20 * row, 98, 18);
            }
        }
        assertThat(read(texts())).isEqualTo(SIMPLE);
    }

    @Test
    void dashed_dotted_and_doubled_borders_are_borders() {
        for (double y : YS) {
            drawing.line(100, y, 400, y, 3, 2).line(100, y + 2, 400, y + 2);
        }
        for (double x : XS) {
            drawing.line(x, 100, x, 140, 1, 1);
        }
        assertThat(read(texts())).isEqualTo(SIMPLE);
    }

    @Test
    void a_table_without_outer_borders_has_all_its_boxes() {
        drawing.line(100, 120, 400, 120).line(200, 100, 200, 140).line(300, 100, 300, 140);
        assertThat(read(texts())).isEqualTo(SIMPLE);
    }

    @Test
    void boxes_without_a_line_between_them_are_one() {
        drawing.grid(new double[] {100, 400}, new double[] {100, 180})
                .line(200, 120, 400, 120)
                .line(200, 100, 200, 160)
                .line(300, 120, 300, 160)
                .line(100, 160, 400, 160)
                .text(105, 115, "what")
                .text(105, 130, "it is about")
                .text(205, 115, "applicants")
                .text(205, 135, "1")
                .text(305, 135, "2")
                .text(105, 175, "in all");

        assertThat(read(drawing))
                .containsExactly(
                        "page[1]/table[1]", "0(1x2)=what/it is about, 1(2x1)=applicants", "1=1, 2=2", "0(3x1)=in all");
    }

    @Test
    void text_that_is_printed_downwards_is_text_with_one_character_to_a_line() {
        drawing.grid(new double[] {100, 120, 200}, new double[] {100, 150})
                .text(105, 115, "a")
                .text(105, 127, "b")
                .text(105, 139, "c")
                .text(130, 127, "7");

        assertThat(read(drawing)).containsExactly("page[1]/table[1]", "0=a/b/c, 1=7");
    }

    @Test
    void a_figure_that_is_too_wide_for_its_box_is_not_torn_at_the_border() {
        drawing.grid(new double[] {100, 120, 140, 160}, new double[] {100, 120})
                .text(105, 115, "5")
                .text(116, 115, "123456")
                .text(152, 115, "8");

        assertThat(read(drawing)).containsExactly("page[1]/table[1]", "0=5, 1=123456, 2=8");
    }

    @Test
    void two_tables_on_a_page_are_two() {
        drawing.grid(new double[] {100, 200, 300}, new double[] {100, 120})
                .grid(new double[] {100, 200, 300}, new double[] {160, 180})
                .text(105, 115, "a")
                .text(205, 115, "1")
                .text(105, 150, "between")
                .text(105, 175, "b")
                .text(205, 175, "2");

        assertThat(read(drawing))
                .containsExactly("page[1]/table[1]", "0=a, 1=1", "between", "page[1]/table[2]", "0=b, 1=2");
    }

    @Test
    void a_table_over_two_pages_counts_its_columns_alike_on_both() {
        drawing.grid(XS, new double[] {700, 720})
                .text(105, 715, "kind")
                .text(205, 715, "made")
                .text(305, 715, "valid")
                .text(300, 760, "1")
                .page()
                .grid(new double[] {100, 200, 400}, new double[] {100, 120})
                .text(105, 115, "decisions")
                .text(205, 115, "12")
                .text(300, 760, "2");

        assertThat(read(drawing))
                .containsExactly(
                        "page[1]/table[1]", "0=kind, 1=made, 2=valid", "page[2]/table[1]", "0=decisions, 1(2x1)=12");
    }

    @Test
    void a_frame_around_text_and_an_underline_are_no_tables() {
        drawing.box(50, 50, 500, 700).text(100, 100, "Framed").line(100, 102, 140, 102);

        assertThat(read(drawing)).containsExactly("Framed");
    }

    @Test
    void what_is_printed_twice_upon_itself_is_read_once() {
        texts().grid(XS, YS).text(205.3, 135, "3").text(100.3, 80, "Before");

        assertThat(read(drawing)).isEqualTo(SIMPLE);
    }

    @Test
    void a_page_that_lies_on_its_side_is_held_upright() {
        texts().grid(XS, YS).turned(90);
        assertThat(read(drawing)).isEqualTo(SIMPLE);
    }

    @Test
    void a_table_that_is_drawn_sideways_is_held_upright_whether_the_page_is_turned_or_not() {
        List<String> table = List.of("page[1]/table[1]", "0=a, 1=1", "0=b, 1=2");

        assertThat(read(sideways(drawing))).isEqualTo(table);
        assertThat(read(sideways(new PdfDrawing().page().turned(90)))).isEqualTo(table);
    }

    private static PdfDrawing sideways(PdfDrawing drawing) {
        for (double across : new double[] {100, 120, 140}) {
            drawing.bar(across, 400, 0.5, 200);
        }
        for (double down : new double[] {400, 500, 600}) {
            drawing.bar(100, down, 40, 0.5);
        }
        return drawing.text(upwards(115, 595), "a")
                .text(upwards(115, 495), "1")
                .text(upwards(135, 595), "b")
                .text(upwards(135, 495), "2");
    }

    private static Matrix upwards(double x, double y) {
        return new Matrix(0, 1, -1, 0, (float) x, (float) (PdfDrawing.HEIGHT - y));
    }
}
