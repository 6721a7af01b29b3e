package org.nianbao.document.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nianbao.document.reading.CellReading.Certainty;
import org.nianbao.document.source.Line;
import org.nianbao.document.source.Piece;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.Unreadable;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/** Reads published files: a stand-in until the one that opens every kind of file is there. */
public final class PublishedFiles {

    private final DocumentReader documents;
    private final ReportReader reports;

    public PublishedFiles(FormCatalogue forms) {
        this.documents = new DocumentReader(forms);
        this.reports = new ReportReader(forms);
    }

    /** Reads a file; throws {@link Unreadable} where there is no report in it. */
    public Reading read(byte[] content, String mediaType, String fileName) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("{")) {
            return json(content);
        }
        if (!text.contains("年度报告")) {
            throw new Unreadable(new Bilingual("文件中没有年度报告", "There is no report in the file"));
        }
        List<Piece> lines =
                text.lines().<Piece>map(line -> Line.of(line, "line")).toList();
        return reports.read(new Source(SourceKind.TEXT, lines, false, Optional.empty()));
    }

    private Reading json(byte[] content) {
        try {
            Errors errors = new Errors();
            JsonObject source = JsonObject.of(StrictJson.read(content, "", errors), "", errors);
            Optional<ReportDocument> read = documents.read(source, Set.of(), Optional.empty());
            errors.throwIfAny();
            return reading(read.orElseThrow());
        } catch (ProblemException wrong) {
            throw new Unreadable(new Bilingual("不是合法的报告", wrong.getMessage()));
        }
    }

    private static Reading reading(ReportDocument document) {
        List<CellReading> cells = new ArrayList<>();
        document.form()
                .cells()
                .forEach(cell -> document.figures()
                        .value(cell)
                        .ifPresent(value -> cells.add(new CellReading(
                                cell, Optional.of(value), value.toPlainString(), cell.pointer(), Certainty.READ))));
        return new Reading(
                SourceKind.TEXT,
                Optional.ofNullable(document.organization()),
                List.of(),
                document.year() == 0 ? OptionalInt.empty() : OptionalInt.of(document.year()),
                document,
                cells,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
