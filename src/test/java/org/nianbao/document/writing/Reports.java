package org.nianbao.document.writing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.nianbao.Samples;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.RandomDocument;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** Reports to be laid out in tests, on the two national forms and on one that was made up. */
public final class Reports {

    public static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021", "2031"));
    private static final DocumentReader READER = new DocumentReader(FORMS);

    private Reports() {}

    public static Form form(String id) {
        return FORMS.find(id).orElseThrow();
    }

    public static ReportDocument read(ObjectNode document) {
        return Samples.read(READER, document);
    }

    /** A report with 0 in every cell. */
    public static ObjectNode zero(String form) {
        return Samples.zero(form(form));
    }

    /** A report whose every cell holds its own position. */
    public static ReportDocument counted(String form) {
        ObjectNode document = zero(form);
        form(form).cells().forEach(cell -> Samples.set(document, cell.pointer(), cell.index()));
        return read(document);
    }

    public static ReportDocument random(String form, int seed) {
        return read(new RandomDocument(form(form), seed).generate());
    }

    public static PrintedReport printed(ReportDocument document) {
        return new PrintedReport(document, "甲市乙局", Optional.empty());
    }

    public static PrintedReport published(ReportDocument document) {
        return new PrintedReport(
                document,
                "甲市乙局",
                Optional.of(new PrintedReport.Colophon(
                        2,
                        "0123456789abcdef".repeat(4),
                        "2025-01-20T02:03:04.005Z",
                        "https://example.org/api/v1/publications/11341702486344515H/2024/revisions/2")));
    }
}
