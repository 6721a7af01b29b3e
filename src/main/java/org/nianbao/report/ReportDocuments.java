package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;

/** Reads reports that say themselves whose they are and of which year, as strictly as those that an address says it of. */
@ApplicationScoped
public class ReportDocuments {

    private final DocumentReader documents;
    private final ReportYears years;
    private final Desk desk;

    ReportDocuments(FormCatalogue forms, ReportYears years, Desk desk) {
        this.documents = new DocumentReader(forms);
        this.years = years;
        this.desk = desk;
    }

    /**
     * Reads a report.
     *
     * @param source the document, with errors that were found in it already
     * @param alongside members that may stand there as well and are judged elsewhere
     * @throws ProblemException 400 with all that is wrong, 413 where a text is too long
     */
    public ReportDocument read(JsonObject source, Set<String> alongside) {
        Optional<ReportDocument> document = documents.read(source, alongside, Optional.empty());
        if (!source.present("organization")) {
            source.errors().add(source.at("organization"), ErrorCode.REQUIRED);
        }
        document.ifPresent(read -> checkYear(read.year(), source));
        source.errors().throwIfAny();
        ReportDocument read = document.orElseThrow();
        return source.has("title")
                ? read
                : read.at(read.organization(), read.year(), desk.usualTitle(read.organization(), read.year()));
    }

    private void checkYear(int year, JsonObject source) {
        if (!source.has("year")) {
            source.errors().add(source.at("year"), ErrorCode.REQUIRED);
        } else if (year > 0) {
            years.form(year, source.at("year"), source.errors());
        }
    }
}
