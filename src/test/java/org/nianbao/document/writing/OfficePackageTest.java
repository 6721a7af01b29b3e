package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.source.ImprintPart;

/** What Word files and workbooks have in common. */
class OfficePackageTest {

    static Stream<ReportWriter> writers() {
        return Stream.of(new DocxWriter(), new XlsxWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void the_same_report_gives_the_same_bytes(ReportWriter writer) {
        PrintedReport report = Reports.published(Reports.random("2021", 1));
        byte[] once = writer.write(report);
        byte[] again = writer.write(report);

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void nothing_in_the_archive_tells_when_it_was_made(ReportWriter writer) throws Exception {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        String properties = "";
        byte[] file = writer.write(Reports.published(Reports.counted("2021")));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), entry);
                properties += entry.getName().equals("docProps/core.xml") ? new String(zip.readAllBytes()) : "";
            }
        }

        assertThat(List.copyOf(entries.keySet())).isSorted().startsWith("[Content_Types].xml");
        assertThat(entries.values())
                .allSatisfy(entry -> assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2000, 1, 1, 0, 0)));
        assertThat(properties)
                .contains("2000-01-01T00:00:00Z</dcterms:created>", "2000-01-01T00:00:00Z</dcterms:modified>")
                .contains("zh-CN")
                .doesNotContain("POI");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void the_document_travels_in_a_custom_xml_part_that_the_main_part_refers_to(ReportWriter writer) throws Exception {
        var document = Reports.random("2021", 2);
        byte[] file = writer.write(Reports.printed(document));

        assertThat(imprint(file)).contains(document.toJson().toString());
    }

    private static Optional<String> imprint(byte[] file) throws Exception {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(file))) {
            PackagePart main = container.getParts().stream()
                    .filter(part -> part.getContentType().endsWith("main+xml"))
                    .findFirst()
                    .orElseThrow();
            PackagePart part = main.getRelatedPart(main.getRelationshipsByType(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml")
                    .getRelationship(0));
            assertThat(part.getPartName().getName()).isEqualTo("/customXml/item1.xml");
            return ImprintPart.read(part.getInputStream());
        }
    }
}
