package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.source.Opened.lines;
import static org.nianbao.document.source.Opened.open;
import static org.nianbao.document.source.Opened.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class HostileFilesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.%s.main+xml\"/></Types>";
    private static final String DOCX = TYPES.formatted("openxmlformats-officedocument.wordprocessingml.document");

    @Test
    void what_is_no_report_file_is_refused_with_the_way_out() {
        assertThat(refusal(new byte[0])).isEqualTo("The file is empty");
        assertThat(refusal(ascii(" \n\t"))).isEqualTo("The file is empty");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 1}))
                .startsWith("The file is an image");
        assertThat(refusal(ascii("{\\rtf1\\ansi 报告}"))).startsWith("Documents of this kind (RTF)");
        assertThat(refusal(ascii("a\0b"))).startsWith("The file is an image");
        assertThat(refusal(new byte[SourceOpener.LARGEST + 1]))
                .isEqualTo("The file is too large, or holds too much: 32 MB");
    }

    @Test
    void old_and_encrypted_office_files_are_told_apart() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem old = new POIFSFileSystem();
                POIFSFileSystem encrypted = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream out = encryptor.getDataStream(encrypted)) {
                out.write(WordFilesTest.bytes(new XWPFDocument()));
            }

            assertThat(refusal(bytes(old))).startsWith("This is a file of an old Word");
            assertThat(refusal(bytes(encrypted))).startsWith("The file is encrypted");
        }
    }

    @Test
    void other_packages_are_named() throws IOException {
        assertThat(refusal(zip(Map.of("a.txt", "a")))).startsWith("This is an archive");
        assertThat(refusal(zip(Map.of("OFD.xml", "<o/>")))).startsWith("Documents of this kind (OFD)");
        assertThat(refusal(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))))
                .startsWith("Documents of this kind (ODF)");
        assertThat(refusal(zip(Map.of("[Content_Types].xml", DOCX.replace("wordprocessingml", "presentationml")))))
                .startsWith("Documents of this kind (OOXML)");
    }

    @Test
    void a_document_with_macros_is_read_without_them() throws IOException {
        Map<String, String> parts = docx("<w:p><w:r><w:t>报告</w:t></w:r></w:p>");
        parts.put("[Content_Types].xml", TYPES.formatted("ms-word.document.macroEnabled"));
        parts.put("word/vbaProject.bin", "macro");

        assertThat(lines(open(zip(parts)))).containsExactly("报告");
    }

    @Test
    void external_entities_and_billions_of_laughs_are_never_resolved() throws IOException {
        String laughs =
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        for (String entity : new String[] {"&b;", "&x;"}) {
            Map<String, String> parts = docx("<w:p><w:r><w:t>" + entity + "</w:t></w:r></w:p>");
            parts.computeIfPresent("word/document.xml", (name, xml) -> laughs + xml);

            assertThat(refusal(zip(parts))).startsWith("The file is damaged");
        }
        Map<String, String> listing = docx("");
        listing.computeIfPresent("[Content_Types].xml", (name, xml) -> laughs + xml.replace("<Default", "&b;<Default"));

        assertThat(refusal(zip(listing))).startsWith("The file is damaged");
    }

    @Test
    void a_zip_bomb_is_not_unpacked() throws IOException {
        byte[] zeros = new byte[1_000_000];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", DOCX);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(ascii("<w:document xmlns:w=\"" + WORD + "\"><w:body>"));
            Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }

        assertThat(refusal(bytes.toByteArray())).isEqualTo("The file is too large, or holds too much: ZIP");
    }

    @Test
    void an_archive_of_very_many_entries_is_refused() throws IOException {
        Map<String, String> parts = docx("");
        for (int i = 0; i < 5000; i++) {
            parts.put("a" + i, "");
        }

        assertThat(refusal(zip(parts))).isEqualTo("The file is too large, or holds too much: 4000 entries");
    }

    @Test
    void nesting_ends_somewhere() throws IOException {
        assertThat(refusal(ascii("<div>".repeat(100_000)))).isEqualTo("The file's content is nested too deeply");
        assertThat(refusal(ascii("<table><tr><td>".repeat(30_000))))
                .isEqualTo("The file's content is nested too deeply");
        assertThat(refusal(ascii("<div>".repeat(6_000_000))))
                .isEqualTo("The file is too large, or holds too much: 150000 tags");
        assertThat(refusal(zip(docx("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000)))))
                .isEqualTo("The file's content is nested too deeply");
    }

    @Test
    void markup_that_slows_parsers_down_is_read_in_time() {
        assertThat(lines(open(ascii("<p>" + "<b></p><p><i>".repeat(30_000) + "甲</p><p>乙</p>"))))
                .isNotNull();
        assertThat(lines(open(ascii("<p>甲</p><p>" + "<a b c='1' ".repeat(1_000_000)))))
                .containsExactly("甲", "");
        assertThat(lines(open(ascii("<p>甲</p><p>乙</p>" + "<".repeat(5_000_000))))
                        .get(0))
                .isEqualTo("甲");
        assertThat(lines(open(ascii("<p>甲</p>" + "<table>".repeat(55) + "乙"))).get(0))
                .isEqualTo("甲");
    }

    @Test
    void texts_that_slow_patterns_down_are_read_in_time() {
        assertThat(refusal(ascii("x" + "\n".repeat(5_000_000))))
                .isEqualTo("The file is too large, or holds too much: 100000 lines");
        assertThat(lines(open(ascii("<!--x-->".repeat(100_000) + "甲")))).hasSize(1);
        assertThat(lines(open(ascii("|---".repeat(500_000) + "甲")))).hasSize(1);
    }

    @Test
    void one_sheet_named_many_times_is_read_once_and_overlapping_regions_not_at_all() throws IOException {
        String sheet = "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>";

        assertThat(lines(open(zip(xlsx(sheet))))).containsExactly("[1@0][2@1]");
        assertThat(refusal(zip(xlsx(sheet.replace(
                        "</sheetData>",
                        "<row><c><v>3</v></c><c><v>4</v></c></row></sheetData><mergeCells><mergeCell ref=\"B1:C9\"/>"
                                + "<mergeCell ref=\"A2:B9\"/></mergeCells>")))))
                .isEqualTo("The file is damaged or incomplete and cannot be opened (XLSX, mergeCells)");
    }

    @Test
    void a_document_that_is_cut_off_is_damaged() throws IOException {
        byte[] whole = zip(docx("<w:p><w:r><w:t>报告</w:t></w:r></w:p>"));

        assertThat(refusal(Arrays.copyOf(whole, whole.length - 40))).startsWith("The file is damaged");
        assertThat(refusal(Arrays.copyOf(whole, 30))).startsWith("The file is damaged");
        assertThat(refusal(zip(docx("<w:p><w:r><w:t>报告")))).startsWith("The file is damaged");
    }

    @Test
    void random_and_mutated_bytes_are_read_or_refused_and_nothing_else() throws IOException {
        Random random = new Random(5);
        byte[] docx = zip(docx("<w:p><w:r><w:t>报告</w:t></w:r></w:p>"));
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            byte[] mutated = docx.clone();
            for (int j = 0; j < 3; j++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            tryOpen(noise);
            tryOpen(mutated);
        }
    }

    private static void tryOpen(byte[] content) {
        try {
            assertThat(open(content)).isNotNull();
        } catch (Unreadable refused) {
            assertThat(refused.reason().zh()).isNotBlank();
        }
    }

    private static Map<String, String> docx(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", DOCX);
        parts.put(
                "word/document.xml", "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
        return parts;
    }

    private static Map<String, String> xlsx(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        String excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + excel + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/a.xml\" ContentType=\"" + excel + "worksheet+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets>" + "<sheet r:id=\"a\"/>".repeat(5000) + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"../xl/./a.xml\"/></Relationships>");
        parts.put("xl/a.xml", sheet);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
