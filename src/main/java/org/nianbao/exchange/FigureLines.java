package org.nianbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Lines of JSON, each with some cells of a report. A cell that its form does not have is not there. */
final class FigureLines extends JsonLines {

    private final List<ExportCell> cells;

    FigureLines(OutputStream out, List<ExportCell> cells) throws IOException {
        super(out);
        this.cells = cells;
    }

    @Override
    public void report(ResultSet row) throws IOException, SQLException {
        FigureRow report = FigureRow.of(row, cells);
        json.writeStartObject();
        json.writeStringField("organization", report.organization());
        json.writeStringField("name", report.name());
        json.writeNumberField("year", report.year());
        json.writeStringField("form", report.form());
        json.writeStringField("scope", report.scope());
        json.writeNumberField("revision", report.revision());
        json.writeStringField("sha256", report.sha256());
        json.writeObjectFieldStart("figures");
        for (ExportCell cell : report.cells()) {
            json.writeFieldName(cell.pointer());
            String value = report.value(cell);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
        json.writeEndObject();
        json.writeArrayFieldStart("notApplicable");
        for (ExportCell cell : report.cells()) {
            if (report.isNotApplicable(cell)) {
                json.writeString(cell.pointer());
            }
        }
        json.writeEndArray();
        endLine();
    }
}
