package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Samples;
import org.nianbao.form.PrintedTable.Box;
import org.nianbao.form.PrintedTable.Kind;

class PrintedTableTest {

    @ParameterizedTest
    @CsvSource({
        "2019, proactiveDisclosure, 5",
        "2019, requests, 10",
        "2019, disputes, 15",
        "2021, proactiveDisclosure, 4",
        "2021, requests, 10",
        "2021, disputes, 15"
    })
    void the_boxes_of_a_table_fill_its_grid_exactly(String form, String section, int columns) {
        PrintedTable table = table(form, section);

        assertThat(table.columns()).isEqualTo(columns);
        assertThat(laidOut(table))
                .hasSameSizeAs(table.rows())
                .allSatisfy(line -> assertThat(line).hasSize(columns).doesNotContainNull());
    }

    @ParameterizedTest
    @CsvSource({
        "2019, proactiveDisclosure", "2019, requests", "2019, disputes",
        "2021, proactiveDisclosure", "2021, requests", "2021, disputes"
    })
    void every_cell_of_the_section_is_printed_once_and_in_order(String form, String section) {
        List<String> printed = table(form, section).rows().stream()
                .flatMap(List::stream)
                .map(Box::pointer)
                .filter(Objects::nonNull)
                .toList();

        assertThat(printed)
                .isEqualTo(Samples.form(form).section(section).cells().stream()
                        .map(Cell::pointer)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2021, 22", "2019, 20"})
    void the_outcomes_of_table_3_stand_beside_one_label(String form, int rows) {
        List<Box> outcomes = table(form, "requests").rows().stream()
                .flatMap(List::stream)
                .filter(box -> box.kind() == Kind.LABEL && box.rowspan() > 8)
                .toList();

        assertThat(outcomes).singleElement().satisfies(box -> {
            assertThat(box.text().zh()).isEqualTo("三、本年度办理结果");
            assertThat(box.rowspan()).isEqualTo(rows);
            assertThat(box.colspan()).isEqualTo(1);
        });
    }

    @Test
    void the_head_of_table_3_is_that_of_the_official_form() {
        List<List<String>> head = table("2021", "requests").rows().subList(0, 3).stream()
                .map(row -> row.stream()
                        .map(box -> box.text().zh() + " " + box.colspan() + "x" + box.rowspan())
                        .toList())
                .toList();

        assertThat(head)
                .isEqualTo(List.of(
                        List.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3x3", "申请人情况 7x1"),
                        List.of("自然人 1x2", "法人或其他组织 5x1", "总计 1x2"),
                        List.of("商业企业 1x1", "科研机构 1x1", "社会公益组织 1x1", "法律服务机构 1x1", "其他 1x1")));
    }

    @Test
    void the_undivided_row_of_2019_prints_no_label_for_its_inner_node() {
        List<List<Box>> rows = table("2019", "requests").rows();
        List<Box> undivided = rows.stream()
                .filter(row -> row.stream()
                        .anyMatch(box -> box.pointer() != null && box.pointer().contains("undivided")))
                .findFirst()
                .orElseThrow();

        assertThat(undivided.get(0).text().zh()).isEqualTo("（六）其他处理");
        assertThat(undivided.get(0).colspan()).isEqualTo(2);
        assertThat(undivided).hasSize(8);
        assertThat(rows.stream().flatMap(List::stream).filter(box -> box.kind() != Kind.CELL))
                .allSatisfy(box -> assertThat(box.text()).isNotNull());
    }

    private static PrintedTable table(String form, String section) {
        return PrintedTable.of(Samples.form(form).section(section));
    }

    /** Lays boxes out as HTML does: each goes to the first free place of its row and covers its spans. */
    private static List<List<Box>> laidOut(PrintedTable table) {
        List<List<Box>> grid = new ArrayList<>();
        for (int y = 0; y < table.rows().size(); y++) {
            for (Box box : table.rows().get(y)) {
                place(grid, y, free(line(grid, y)), box);
            }
        }
        return grid;
    }

    private static void place(List<List<Box>> grid, int top, int left, Box box) {
        for (int y = top; y < top + box.rowspan(); y++) {
            List<Box> line = line(grid, y);
            for (int x = left; x < left + box.colspan(); x++) {
                while (line.size() <= x) {
                    line.add(null);
                }
                assertThat(line.get(x)).as("overlap at row %s, column %s", y, x).isNull();
                line.set(x, box);
            }
        }
    }

    private static int free(List<Box> line) {
        int x = line.indexOf(null);
        return x < 0 ? line.size() : x;
    }

    private static List<Box> line(List<List<Box>> grid, int y) {
        while (grid.size() <= y) {
            grid.add(new ArrayList<>());
        }
        return grid.get(y);
    }
}
