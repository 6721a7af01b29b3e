package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.source.Opened.lines;
import static org.nianbao.document.source.Opened.open;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String PAGE =
            "<html><head><meta charset=\"%s\"></head><body><p>政府信息公开工作年度报告</p></body></html>";

    @Test
    void every_line_is_a_line_and_wide_gaps_divide_its_words() {
        Source text = open("规章   13  0\n\n一、总 体　情况\r\n  行政许可  5\f尾", "text/plain", "a.txt");

        assertThat(text.kind()).isEqualTo(SourceKind.TEXT);
        assertThat(text.pieces())
                .containsExactly(
                        new Line(
                                List.of(
                                        new Line.Word("规章", 0, 4),
                                        new Line.Word("13", 7, 9),
                                        new Line.Word("0", 11, 12)),
                                "line[1]"),
                        new Line(List.of(), "line[2]"),
                        new Line(List.of(new Line.Word("一、总 体　情况", 0, 15)), "line[3]"),
                        new Line(List.of(new Line.Word("行政许可", 2, 10), new Line.Word("5", 12, 13)), "line[4]"),
                        new Line(List.of(new Line.Word("尾", 0, 2)), "page[2]/line[5]"));
    }

    @Test
    void rows_of_tabs_and_pipes_stay_whole() {
        assertThat(open("规章\t1\t\t3\n| 许可  |  5 |", "text/plain", null).pieces())
                .containsExactly(
                        new Line(List.of(new Line.Word("规章\t1\t\t3", 0, 9)), "line[1]"),
                        new Line(List.of(new Line.Word("| 许可  |  5 |", 0, 14)), "line[2]"));
    }

    @Test
    void markdown_is_known_by_its_name_or_by_its_tables() {
        String table = "|规章|1|\n|---|---|\n|许可|2|";

        assertThat(List.of(
                        open(table, null, null).kind(),
                        open("一、总体情况", "text/markdown", null).kind(),
                        open("一、总体情况", null, "b.MD").kind(),
                        open("一、总体情况", null, "b.txt").kind()))
                .containsExactly(SourceKind.MARKDOWN, SourceKind.MARKDOWN, SourceKind.MARKDOWN, SourceKind.TEXT);
    }

    @Test
    void tables_that_an_extractor_wrote_into_markdown_as_html_are_tables() {
        Source text = open(
                "# 年报\n\n<table><tr><td>规章</td>\n<td>1</td></tr></table>\n\n五、问题\n<table><tr><td>2</td><td>3</td></tr></table>",
                null,
                "a.md");

        assertThat(text.kind()).isEqualTo(SourceKind.MARKDOWN);
        assertThat(lines(text)).containsExactly("年报", "", "", "[规章@0][1@1]", "", "", "五、问题", "", "[2@0][3@1]", "");
        assertThat(text.pieces())
                .extracting(Piece::place)
                .containsExactly(
                        "line[1]",
                        "line[2]",
                        "line[3]",
                        "table[1]",
                        "line[4]",
                        "line[5]",
                        "line[6]",
                        "line[7]",
                        "table[2]",
                        "line[7]");
    }

    @Test
    void a_page_is_a_page_whatever_it_is_called() {
        String page = "<!DOCTYPE html><html><body><p>年报</p><p>完</p></body></html>";

        assertThat(List.of(
                        open(page, "text/plain", "a.txt").kind(),
                        open(page, "application/msword", "a.doc").kind(),
                        open(page, "application/pdf", null).kind(),
                        open("年报 <p>一</p><p>二</p>", null, null).kind(),
                        open("没有标记的文字 1 < 2 且 3 > 2", "text/html", "a.html").kind()))
                .containsExactly(SourceKind.HTML, SourceKind.HTML, SourceKind.HTML, SourceKind.HTML, SourceKind.TEXT);
    }

    @Test
    void chinese_is_read_in_every_encoding_in_which_it_is_published() {
        byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] utf8 = PAGE.formatted("utf-8").getBytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(bom, bom.length + utf8.length);
        System.arraycopy(utf8, 0, marked, bom.length, utf8.length);

        assertThat(List.of(
                        lines(open(utf8)),
                        lines(open(marked)),
                        lines(open(PAGE.formatted("gb2312").getBytes(Charset.forName("GBK")))),
                        lines(open(PAGE.formatted("iso-8859-1").getBytes(Charset.forName("GB18030")))),
                        lines(open(
                                PAGE.formatted("big5").getBytes(Charset.forName("Big5")).length > 0
                                        ? PAGE.formatted("gbk").getBytes(StandardCharsets.UTF_8)
                                        : utf8)),
                        lines(open(PAGE.formatted("x").getBytes(StandardCharsets.UTF_16))),
                        lines(open(("\uFEFF" + PAGE.formatted("x")).getBytes(StandardCharsets.UTF_16LE)))))
                .containsOnly(List.of("政府信息公开工作年度报告"));
    }

    @Test
    void traditional_characters_are_read_as_declared() {
        byte[] page = "<p>政府資訊公開年度報告</p><p>總計</p>".getBytes(Charset.forName("Big5"));

        assertThat(lines(new SourceOpener().open(page, "text/html; charset=Big5", null)))
                .containsExactly("政府資訊公開年度報告", "總計");
    }

    @Test
    void a_text_cut_within_a_character_is_still_read() {
        byte[] text = "政府信息公开".getBytes(StandardCharsets.UTF_8);

        assertThat(lines(open(Arrays.copyOf(text, text.length - 1)))).containsExactly("政府信息公\uFFFD");
    }

    @Test
    void characters_that_cannot_be_kept_are_shown_as_unknown() {
        assertThat(lines(open("规\u0001章\u00A012&#x1;\u0085完".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("规\uFFFD章 12&#x1;", "完");
    }
}
