package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.Publications;
import org.nianbao.report.NewReports;
import org.nianbao.report.StoredReport;

/** Makes reports out of roll-ups. */
@ApplicationScoped
class Compiling {

    /** How the history tells it. */
    private static final String DEED = "compilation";

    private static final Bilingual PUBLISHED =
            new Bilingual("%s 已发布 %s 年度的报告", "%s has published a report for %s already");

    private final NewReports reports;
    private final Publications publications;
    private final Compilations compilations;

    Compiling(NewReports reports, Publications publications, Compilations compilations) {
        this.reports = reports;
        this.publications = publications;
        this.compilations = compilations;
    }

    /**
     * Opens a draft of a region with what was added up of it, and pins its sources.
     *
     * @param blank the draft before its figures
     * @throws ProblemException 409 where the organization has a report for the year, on the desk or published
     */
    @Transactional
    StoredReport compile(ReportDocument blank, RegionSums.Read region) {
        requireUnpublished(blank);
        StoredReport report = reports.open(blank.with(CompiledFigures.of(blank.form(), region.sums())), DEED);
        compilations.add(report.id(), region);
        return report;
    }

    private void requireUnpublished(ReportDocument blank) {
        if (publications.find(blank.organization(), blank.year()).isPresent()) {
            throw ProblemException.of(
                    ProblemType.ALREADY_EXISTS, PUBLISHED.with(blank.organization(), String.valueOf(blank.year())));
        }
    }
}
