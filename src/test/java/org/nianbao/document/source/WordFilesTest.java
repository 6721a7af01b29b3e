package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.source.Opened.lines;
import static org.nianbao.document.source.Opened.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

class WordFilesTest {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    @Test
    void paragraphs_and_tables_come_in_their_order() throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("页眉");
        XWPFParagraph title = document.createParagraph();
        title.createRun().setText("2023年");
        title.createRun().setText("年度报告");
        title.getRuns().get(1).addBreak();
        title.createRun().setText("第二行");
        document.createParagraph();
        XWPFTable table = document.createTable(1, 2);
        table.getRow(0).getCell(0).setText("规章");
        table.getRow(0).getCell(1).setText("12");
        document.createParagraph().createRun().setText("后文");

        assertThat(lines(open(bytes(document)))).containsExactly("2023年年度报告\n第二行", "", "[规章@0][12@1]", "后文");
    }

    @Test
    void merged_cells_span_rows_and_columns_of_the_grid() throws IOException {
        assertThat(body("<w:tbl>"
                        + row("", cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "甲"), cell("", "1"))
                        + row("", cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", ""), cell("", "2"))
                        + row("<w:gridBefore w:val=\"1\"/>", cell("<w:vMerge w:val=\"restart\"/>", "乙"), cell("", "3"))
                        + row("<w:del/>", cell("", "删"), cell("", "9"))
                        + row("", cell("", "4"), cell("<w:vMerge w:val=\"continue\"/>", "隐"), cell("", "5"))
                        + "</w:tbl>"))
                .containsExactly("[甲@0 2x2][1@2]", "[2@2]", "[乙@1 1x2][3@2]", "[4@0][5@2]");
    }

    @Test
    void what_is_inserted_counts_and_what_is_deleted_hidden_or_struck_out_does_not() throws IOException {
        assertThat(
                        body(
                                "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                                        + "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
                                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>划</w:t></w:r>"
                                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t><w:tab/><w:t>后</w:t><w:noBreakHyphen/></w:r>"
                                        + "<w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3</w:t></w:r></w:p>"))
                .containsExactly("新见\t后-12^3");
    }

    @Test
    void content_controls_links_and_fields_are_read_through_and_prompts_are_not() throws IOException {
        assertThat(body("<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>"
                        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent>"
                        + "</w:sdt></w:p></w:sdtContent></w:sdt>"
                        + "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + cell("", "规章")
                        + "</w:sdtContent></w:sdt>" + cell("", "1") + "</w:tr></w:sdtContent></w:sdt></w:tbl>"))
                .containsExactly("链7", "[规章@0][1@1]");
    }

    @Test
    void text_boxes_stand_once_behind_the_paragraph_that_holds_them() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";

        assertThat(body("<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                        + "<wps:wsp><wps:txbx>" + box
                        + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + "<v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback>"
                        + "</mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"))
                .containsExactly("前后", "框");
    }

    @Test
    void a_table_within_a_cell_follows_the_rules_of_pages() throws IOException {
        assertThat(body("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>框架</w:t></w:r></w:p><w:tbl>"
                        + row("", cell("", "规章"), cell("", "1")) + "</w:tbl><w:p/></w:tc></w:tr></w:tbl>"))
                .containsExactly("框架", "[规章@0][1@1]", "");
    }

    @Test
    void numbers_of_headings_are_read_as_they_are_printed() throws IOException, XmlException {
        XWPFDocument document = new XWPFDocument();
        CTAbstractNum levels = CTAbstractNum.Factory.parse("<xml-fragment w:abstractNumId=\"0\"" + NAMESPACES + ">"
                + level(0, "chineseCounting", "%1、") + level(1, "chineseCountingThousand", "（%2）")
                + level(2, "decimal", "%3.") + level(3, "decimalEnclosedCircle", "%4") + "</xml-fragment>");
        BigInteger list = document.createNumbering().addAbstractNum(new XWPFAbstractNum(levels));
        BigInteger number = document.getNumbering().addNum(list);
        for (String item : List.of("0总体情况", "1主动公开", "1依申请公开", "2平台", "0主动公开", "1", "1表", "3圈")) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(number);
            paragraph.setNumILvl(new BigInteger(item.substring(0, 1)));
            paragraph.createRun().setText(item.substring(1));
        }

        assertThat(lines(open(bytes(document))))
                .containsExactly("一、总体情况", "（一）主动公开", "（二）依申请公开", "1.平台", "二、主动公开", "", "（二）表", "①圈");
    }

    @Test
    void the_imprint_comes_from_the_package() throws IOException, InvalidFormatException {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("报告");
        PackagePart part = document.getPackage()
                .createPart(PackagingURIHelper.createPartName("/customXml/item7.xml"), "application/xml");
        try (OutputStream out = part.getOutputStream()) {
            out.write(ImprintPart.write("{\"year\":2023}"));
        }

        assertThat(open(bytes(document)).imprint()).contains("{\"year\":2023}");
    }

    private static List<String> body(String xml) throws IOException {
        try {
            XWPFDocument document = new XWPFDocument();
            document.getDocument()
                    .setBody(CTBody.Factory.parse("<xml-fragment" + NAMESPACES + ">" + xml + "</xml-fragment>"));
            return lines(open(bytes(document)));
        } catch (XmlException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }

    private static String level(int index, String format, String text) {
        return "<w:lvl w:ilvl=\"" + index + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String row(String properties, String... cells) {
        return "<w:tr><w:trPr>" + properties + "</w:trPr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
