package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.source.Opened.lines;
import static org.nianbao.document.source.Opened.open;
import static org.nianbao.document.source.Opened.page;

import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void paragraphs_are_lines_and_breaks_within_them_line_feeds() {
        assertThat(page("<div>一、总体情况<p>第一段<br>第二行<p><o:p></o:p></p><h2> 标题\n 续 </h2>尾" + "<ul><li>甲<li>乙</ul></div>"))
                .containsExactly("一、总体情况", "第一段\n第二行", "", "标题 续", "尾", "甲", "乙");
    }

    @Test
    void only_what_is_to_be_seen_is_read() {
        assertThat(page("<html><head><title>页面</title><style>p{}</style></head><body><script>var a='<p>1</p>'</script>"
                        + "<noscript>无脚本</noscript><p hidden>藏</p><p style='color:red; DISPLAY :none'>藏</p>"
                        + "<!-- 注释 <p>2</p> --><p>见<select><option>选</select><del>旧</del>新</p></body></html>"))
                .containsExactly("见新");
    }

    @Test
    void spaces_stay_as_they_are_where_a_browser_shows_them() {
        assertThat(page("<p>　　根据 &nbsp;&nbsp; 条例</p><pre>规章    1\n许可    2</pre><p>　</p>"))
                .containsExactly("　　根据    条例", "规章    1\n许可    2", "");
    }

    @Test
    void a_raised_number_does_not_run_into_the_one_before_it() {
        assertThat(page("<table><tr><td>12<sup>1</sup></td><td>m<sup>2</sup></td></tr></table>"))
                .containsExactly("[12^1@0][m2@1]");
    }

    @Test
    void boxes_stand_in_the_columns_that_spans_from_above_leave_free() {
        assertThat(page("<table><caption>表</caption><tr><td rowspan=3 colspan=2>甲</td><td colspan=3>乙</td></tr>"
                        + "<tr><td rowspan=2>丙</td><th>1</th><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
                        + "<tr><td>5</td></tr></table>"))
                .containsExactly("表", "[甲@0 2x3][乙@2 3x1]", "[丙@2 1x2][1@3][2@4]", "[3@3][4@4]", "[5@0]");
    }

    @Test
    void spans_end_with_their_group_of_rows_and_the_foot_comes_last() {
        assertThat(
                        page(
                                "<table><tfoot><tr><td>末</td><td>9</td></tr></tfoot><thead><tr><td rowspan=5>头</td><td>1</td></tr>"
                                        + "</thead><tbody><tr><td rowspan=0>体</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>"))
                .containsExactly("[头@0][1@1]", "[体@0 1x2][2@1]", "[3@1]", "[末@0][9@1]");
    }

    @Test
    void absurd_spans_are_cut_to_a_wide_table() {
        assertThat(page("<table><tr><td colspan=1000000>甲</td><td rowspan=9999999999>乙</td></tr>"
                        + "<tr><td colspan=-3>丙</td><td colspan=x>丁</td></tr></table>"))
                .containsExactly("[甲@0 100x1][乙@100 1x2]", "[丙@0][丁@1]");
    }

    @Test
    void paragraphs_in_a_box_are_lines_of_its_text_and_hidden_boxes_take_no_place() {
        assertThat(page("<table><tr><td><p>本年新<br/>公开数量</p><p>&nbsp;</p><p>（件）</p></td>"
                        + "<td style='display:none'>0</td><td>1<o:p></o:p></td></tr></table>"))
                .containsExactly("[本年新\n公开数量\n（件）@0][1@1]");
    }

    @Test
    void boxes_whose_content_is_struck_out_or_blanked_keep_their_place() {
        assertThat(page(
                        "<table><tr><td style='text-decoration:line-through'>9</td><td style='visibility: hidden'>8</td>"
                                + "<td><span style='text-decoration: line-through'>7</span>6</td></tr></table>"))
                .containsExactly("[@0][@1][6@2]");
    }

    @Test
    void a_table_that_frames_the_page_is_no_table() {
        assertThat(page("<table><tr><td><p>标题</p></td></tr><tr><td><table><tr><td>规章</td><td>1</td></tr></table>"
                        + "<p>后文</p></td></tr></table>"))
                .containsExactly("标题", "[规章@0][1@1]", "后文");
    }

    @Test
    void a_table_whose_boxes_are_mostly_those_of_tables_within_is_a_frame() {
        String figures = "<table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>";

        assertThat(page("<table><tr><td>栏目</td><td>" + figures + "</td></tr></table>"))
                .containsExactly("栏目", "[规章@0][1@1]", "[许可@0][2@1]");
    }

    @Test
    void a_long_text_beside_another_makes_columns_of_a_page() {
        String text = "文".repeat(600);

        assertThat(page("<table><tr><td>2023</td><td>" + text + "</td></tr></table>"))
                .containsExactly("2023", text);
    }

    @Test
    void a_long_row_of_one_box_is_a_text_between_two_tables() {
        String text = "文".repeat(300);

        assertThat(page("<table><tr><td>规章</td><td>1</td></tr><tr><td colspan=2>" + text + "</td></tr>"
                        + "<tr><td>许可</td><td>2</td></tr></table>"))
                .containsExactly("[规章@0][1@1]", text, "[许可@0][2@1]");
    }

    @Test
    void a_small_table_in_a_box_is_its_text_and_a_large_one_stands_behind() {
        String large = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>";

        assertThat(page("<table><tr><td>规章</td><td><table><tr><td>1</td><td>2</td></tr></table></td><td>4</td></tr>"
                        + "<tr><td>许可</td><td>甲" + large
                        + "</td><td>5</td></tr><tr><td>收费</td><td>7</td><td>8</td></tr></table>"))
                .containsExactly(
                        "[规章@0][1 2@1][4@2]", "[许可@0][甲@1][5@2]", "[收费@0][7@1][8@2]", "[a@0][b@1]", "[c@0][d@1]");
    }

    @Test
    void the_title_of_a_page_is_read_where_the_page_shows_it_as_a_picture() {
        String title = "<title>某局2023年政府信息公开工作年度报告_某县人民政府</title>";

        assertThat(page("<html><head>" + title + "</head><body><img src='a.png'><p>正文</p></body></html>"))
                .containsExactly("某局2023年政府信息公开工作年度报告", "正文");
        assertThat(page("<html><head>" + title + "</head><body><p>某局2023年</p><p>政府信息公开工作年度报告</p></body></html>"))
                .containsExactly("某局2023年", "政府信息公开工作年度报告");
        assertThat(page("<html><head><title>政府信息公开</title></head><body><p>正文</p></body></html>"))
                .containsExactly("正文");
    }

    @Test
    void a_page_that_ends_within_a_tag_is_severed() {
        Source page = open("<table><tr><td>规章</td><td>1</td><td sty", "text/html", null);

        assertThat(page.severed()).isTrue();
        assertThat(lines(page)).containsExactly("[规章@0][1@1]");
    }

    @Test
    void the_box_that_a_severed_page_ends_in_is_left_out() {
        Source page = open("<table><tr><td>规章</td><td>12</td></tr><tr><td>许可</td><td><p>3", "text/html", null);

        assertThat(page.severed()).isTrue();
        assertThat(lines(page)).containsExactly("[规章@0][12@1]", "[许可@0]");
    }

    @Test
    void a_table_that_is_not_closed_in_a_whole_page_is_only_careless() {
        Source page = open("<html><body><table><tr><td>规章<td>12</body></html>", "text/html", null);

        assertThat(page.severed()).isFalse();
        assertThat(lines(page)).containsExactly("[规章@0][12@1]");
    }

    @Test
    void the_imprint_is_taken_along_and_never_shown() {
        Source page = open(
                "<p>报告</p><script type=\"application/json\" id=\"nianbao-report\">{\"year\":2023}</script>",
                null,
                null);

        assertThat(page.imprint()).contains("{\"year\":2023}");
        assertThat(lines(page)).containsExactly("报告");
    }

    @Test
    void everything_says_where_it_stands() {
        assertThat(open("<p>甲</p><table><tr><td>1</td><td>2</td></tr></table><p>乙</p>", null, null)
                        .pieces())
                .extracting(Piece::place)
                .containsExactly("paragraph[1]", "table[1]", "paragraph[2]");
    }
}
