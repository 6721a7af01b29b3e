package org.nianbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.nianbao.platform.text.SpreadsheetText;
import org.nianbao.platform.time.Instants;

/** A table with a row for each report, for spreadsheets. */
final class FigureSheet implements ExportWriter {

    static final String NOT_APPLICABLE = "notApplicable";
    static final String NOT_IN_FORM = "notInForm";

    private static final List<String> HEAD =
            List.of("organization", "name", "year", "form", "scope", "revision", "sha256", "publishedAt");

    private static final String END = "#end";

    private final CSVPrinter table;
    private final List<ExportCell> cells;

    FigureSheet(OutputStream out, List<ExportCell> cells) throws IOException {
        this.table = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        this.cells = cells;
    }

    @Override
    public void begin() throws IOException {
        table.printRecord(Stream.concat(HEAD.stream(), cells.stream().map(ExportCell::pointer)));
    }

    @Override
    public void report(ResultSet row) throws IOException, SQLException {
        FigureRow report = FigureRow.of(row, cells);
        List<Object> record = new ArrayList<>(List.of(
                report.organization(),
                SpreadsheetText.defused(report.name()),
                report.year(),
                report.form(),
                report.scope(),
                report.revision(),
                report.sha256(),
                Instants.text(report.publishedAt())));
        cells.forEach(cell -> record.add(text(report, cell)));
        table.printRecord(record);
    }

    private static String text(FigureRow report, ExportCell cell) {
        if (!cell.isIn(report.form())) {
            return NOT_IN_FORM;
        }
        return report.isNotApplicable(cell) ? NOT_APPLICABLE : report.value(cell);
    }

    @Override
    public void checkpoint(String cursor) {
        // A table is read as a whole.
    }

    @Override
    public void end(long count, String cursor) throws IOException {
        // The printer would put quotes around the first word, which readers look for.
        String empty = ",".repeat(HEAD.size() + cells.size() - 3);
        table.getOut().append(END + "," + cursor + "," + count + empty + "\r\n");
        table.flush();
    }
}
