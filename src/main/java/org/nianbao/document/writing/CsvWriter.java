package org.nianbao.document.writing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.platform.text.SpreadsheetText;

/** The figures of a report as a table (RFC 4180) with a line for each cell. The texts are not in it. */
@ApplicationScoped
public class CsvWriter implements ReportWriter {

    /** By this spreadsheets know that the file is in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("organization", "organizationName", "year", "form", "cell", "label", "value", "unit", "mark")
            .get();

    @Override
    public ReportFormat format() {
        return ReportFormat.CSV;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public byte[] write(PrintedReport report) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        Figures figures = report.document().figures();
        try (CSVPrinter table = new CSVPrinter(out, FORMAT)) {
            for (Cell cell : report.document().form().cells()) {
                write(cell, figures, report, table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written", impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Cell cell, Figures figures, PrintedReport report, CSVPrinter table) throws IOException {
        ReportDocument document = report.document();
        table.printRecord(
                Optional.ofNullable(document.organization()).orElse(""),
                SpreadsheetText.defused(report.organizationName()),
                document.year(),
                document.form().id(),
                cell.pointer(),
                SpreadsheetText.defused(cell.label().zh()),
                figures.value(cell).map(value -> value.toPlainString()).orElse(""),
                cell.column().unit().zh(),
                figures.mark(cell).map(Mark::kind).map(Mark.Kind::word).orElse(""));
    }
}
