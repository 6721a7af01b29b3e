package org.nianbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.reading.Reading;
import org.nianbao.document.reading.ReportReader;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.writing.DocxWriter;
import org.nianbao.document.writing.HtmlWriter;
import org.nianbao.document.writing.PrintedReport;
import org.nianbao.document.writing.ReportWriter;
import org.nianbao.document.writing.Reports;
import org.nianbao.document.writing.XlsxWriter;
import org.nianbao.figures.ReportDocument;

/** Reading back what we wrote gives the identical document. */
class RoundTripTest {

    private static final int SEEDS = 40;
    private static final List<String> FORMS = List.of("2019", "2021", "2031");

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

                    Reading read = read(writer, Reports.printed(document));
                    assertThat(read.document().toJson())
                            .as(form + ", seed " + seed)
                            .isEqualTo(document.toJson());
                    assertThat(read.unread()).isEmpty();
                }));
    }

    private Reading read(ReportWriter writer, PrintedReport report) {
        String name = "report." + writer.format().word();
        return reader.read(opener.open(writer.write(report), writer.format().mediaType(), name));
    }
}
