package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.form.Form;
import org.nianbao.identity.Access;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/** Lets the packages above put reports on the desk that they have made themselves. */
@ApplicationScoped
public class NewReports {

    private final Desk desk;
    private final ReportYears years;
    private final Access access;

    NewReports(Desk desk, ReportYears years, Access access) {
        this.desk = desk;
        this.years = years;
        this.access = access;
    }

    /**
     * A report of a registered organization in which nothing is written yet but its usual title.
     *
     * @throws ProblemException 400 where there are no reports for that year
     */
    public ReportDocument blank(String organization, int year, Scope scope) {
        Errors errors = new Errors();
        Form form = years.form(year, "/year", errors).orElse(null);
        errors.throwIfAny();
        return ReportDocument.blank(organization, year, form, scope, desk.usualTitle(organization, year));
    }

    /**
     * Puts a report on the desk, written by the caller.
     *
     * @param deed how it came about, as the history tells it
     * @throws ProblemException 409 where there is one for this organization and year already
     */
    @Transactional
    public StoredReport open(ReportDocument document, String deed) {
        return desk.create(document, access.name(), Making.filed(deed));
    }

    /**
     * Puts a report on the desk as it was published elsewhere, brought in by the caller.
     *
     * @param document what was published; it gets the usual title where it has none
     * @param deed how it came about, as the history tells it
     * @param sources what it was made of, which the history remembers
     * @throws ProblemException 409 where there is one for this organization and year already; 400 where there are no
     *     reports for that year
     */
    @Transactional
    public StoredReport openImported(ReportDocument document, String deed, List<Change> sources) {
        Errors errors = new Errors();
        years.form(document.year(), "/year", errors);
        errors.throwIfAny();
        String title = document.title().isBlank()
                ? desk.usualTitle(document.organization(), document.year())
                : document.title();
        return desk.create(
                document.at(document.organization(), document.year(), title),
                access.name(),
                new Making(Origin.IMPORTED, deed, sources));
    }
}
