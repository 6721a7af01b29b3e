package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.nianbao.problem.ProblemException;

/** The desk as the packages above read it. */
@ApplicationScoped
public class Reports {

    private final Desk desk;
    private final ReportRepository repository;
    private final Workflow workflow;

    Reports(Desk desk, ReportRepository repository, Workflow workflow) {
        this.desk = desk;
        this.repository = repository;
        this.workflow = workflow;
    }

    /**
     * A report as of this moment.
     *
     * @throws ProblemException 404
     */
    public StoredReport get(String organization, int year) {
        return desk.get(organization, year);
    }

    /**
     * The last published revision of a report that stands on the desk, or that was loaded as published elsewhere and
     * comes onto the desk with the first step that somebody takes; nothing where it was not published yet.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public Optional<Integer> lastRevision(String organization, int year) {
        Optional<StoredReport> stored = desk.find(organization, year);
        if (stored.isPresent()) {
            return stored.map(StoredReport::revision);
        }
        return Optional.of(workflow.loaded(organization, year)
                .orElseThrow(() -> Desk.missing(organization, year))
                .revision());
    }

    /**
     * Those of {@code places} at which a report stands; at the others nobody puts one until the transaction ends. It is
     * the first lock that a transaction takes.
     */
    @Transactional(TxType.MANDATORY)
    public Set<ReportPlace> occupied(Collection<ReportPlace> places) {
        return repository.occupied(places);
    }
}
