package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.Publications;
import org.nianbao.report.NewReports;
import org.nianbao.report.StoredReport;
import org.nianbao.rollup.LedgerSums.WithSources;

/** Makes reports out of roll-ups. */
@ApplicationScoped
class Compiling {

    /** How the history tells it. */
    private static final String DEED = "compilation";

    private static final Bilingual PUBLISHED =
            new Bilingual("%s 已发布 %s 年度的报告", "%s has published a report for %s already");

    private final NewReports reports;
    private final Publications publications;
    private final LedgerSums sums;
    private final Compilations compilations;

    Compiling(NewReports reports, Publications publications, LedgerSums sums, Compilations compilations) {
        this.reports = reports;
        this.publications = publications;
        this.sums = sums;
        this.compilations = compilations;
    }

    /**
     * Opens a draft of a region with what the ledger has of it, and pins its sources.
     *
     * @param blank the draft before its figures
     * @throws ProblemException 409 where the organization has a report for the year, on the desk or published
     */
    @Transactional
    StoredReport compile(ReportDocument blank) {
        requireUnpublished(blank);
        Place place = new Place(blank.organization(), blank.year(), Scope.REGION);
        Optional<WithSources> found = sums.findWithSources(place);
        ReportDocument filled = found.map(rollup -> blank.with(
                        CompiledFigures.of(blank.form(), rollup.summed().sums())))
                .orElse(blank);
        StoredReport report = reports.open(filled, DEED);
        found.ifPresent(rollup -> compilations.add(report.id(), rollup.summed(), rollup.sources()));
        return report;
    }

    private void requireUnpublished(ReportDocument blank) {
        if (publications.find(blank.organization(), blank.year()).isPresent()) {
            throw ProblemException.of(
                    ProblemType.ALREADY_EXISTS, PUBLISHED.with(blank.organization(), String.valueOf(blank.year())));
        }
    }
}
