package org.nianbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Samples;
import org.nianbao.document.reading.Reading;
import org.nianbao.document.reading.ReportReader;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.writing.DocxWriter;
import org.nianbao.document.writing.HtmlWriter;
import org.nianbao.document.writing.PrintedReport;
import org.nianbao.document.writing.ReportFormat;
import org.nianbao.document.writing.ReportWriter;
import org.nianbao.document.writing.Reports;
import org.nianbao.document.writing.XlsxWriter;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.form.Cell;

/** Reading back what we wrote gives the identical document, unless somebody edited what is to be seen. */
class RoundTripTest {

    private static final int SEEDS = 15;
    private static final List<String> FORMS = List.of("2019", "2021", "2031");
    private static final String RECEIVED = "/requests/received/naturalPersons";
    private static final String CARRIED = "/requests/carriedOver/naturalPersons";

    private final SourceOpener opener = new SourceOpener();
    private final ReportReader reader = new ReportReader(Reports.FORMS);

    static Stream<ReportWriter> writers() {
        return Stream.of(new HtmlWriter(), new DocxWriter(), new XlsxWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void any_document_comes_back_as_it_was(ReportWriter writer) {
        IntStream.range(0, SEEDS)
                .forEach(seed -> FORMS.forEach(form -> {
                    ReportDocument document = Reports.random(form, seed);

                    Reading read = read(writer, Reports.published(document));
                    assertThat(read.document().toJson())
                            .as(form + ", seed " + seed)
                            .isEqualTo(document.toJson());
                    assertThat(read.unread()).isEmpty();
                }));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void a_real_report_comes_back_as_it_was(ReportWriter writer) {
        Stream.of(Samples.huaian2024(), Samples.shanghaiOffice2019()).forEach(document -> {
            Reading read = read(writer, Reports.printed(document));

            assertThat(read.document().toJson()).isEqualTo(document.toJson());
            assertThat(read.deviations()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("writers")
    void the_figures_of_a_real_report_are_read_without_the_imprint_too(ReportWriter writer) {
        ReportDocument document = Samples.huaian2024();
        Source source = open(writer.format(), writer.write(Reports.printed(document)));
        Reading read = reader.read(new Source(source.kind(), source.pieces(), source.severed(), Optional.empty()));

        assertThat(read.document().figures()).isEqualTo(document.figures());
        assertThat(read.unread()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void a_blank_form_comes_back_blank(ReportWriter writer) {
        ReportDocument blank = ReportDocument.blank(null, 2024, Reports.form("2021"), Scope.OWN, "");

        assertThat(read(writer, new PrintedReport(blank, "", Optional.empty())).document())
                .isEqualTo(blank);
    }

    @Test
    void a_cell_that_was_edited_in_word_is_what_is_read() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(new DocxWriter().write(Reports.printed(marked()))))) {
            word.getTables()
                    .get(1)
                    .getRow(3)
                    .getCell(1)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .setText("6", 0);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            word.write(saved);
            assertEdited(read(ReportFormat.DOCX, saved.toByteArray()));
        }
    }

    @Test
    void a_cell_that_was_edited_in_excel_is_what_is_read() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(new XlsxWriter().write(Reports.printed(marked()))))) {
            workbook.getSheetAt(2).getRow(5).getCell(4).setCellValue(6);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            workbook.write(saved);
            assertEdited(read(ReportFormat.XLSX, saved.toByteArray()));
        }
    }

    /** A report with two figures that were inferred. */
    private static ReportDocument marked() {
        ObjectNode document = Reports.zero("2021");
        Stream.of(RECEIVED, CARRIED)
                .forEach(pointer -> ((ObjectNode) Samples.set(document, pointer, 5)
                                .get("requests")
                                .get("marks"))
                        .putObject(pointer)
                        .put("mark", "inferred")
                        .put("raw", "约 5")
                        .put("note", "推定"));
        return Reports.read(document);
    }

    private static void assertEdited(Reading read) {
        Figures figures = read.document().figures();
        assertThat(figures.value(cell(RECEIVED))).contains(BigDecimal.valueOf(6));
        assertThat(figures.mark(cell(RECEIVED))).isEmpty();
        assertThat(figures.value(cell(CARRIED))).contains(BigDecimal.valueOf(5));
        assertThat(figures.mark(cell(CARRIED))).contains(new Mark(Mark.Kind.INFERRED, "约 5", "推定"));
    }

    private static Cell cell(String pointer) {
        return Reports.form("2021").cell(pointer).orElseThrow();
    }

    private Reading read(ReportWriter writer, PrintedReport report) {
        return read(writer.format(), writer.write(report));
    }

    private Reading read(ReportFormat format, byte[] file) {
        return reader.read(open(format, file));
    }

    private Source open(ReportFormat format, byte[] file) {
        return opener.open(file, format.mediaType(), "report." + format.word());
    }
}
