package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nianbao.figures.ReportDocument;
import org.nianbao.identity.Access;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.problem.ProblemException;

/** Puts whole reports on the desk, whatever stands there; for callers who send them by the thousand and know no tags. */
@ApplicationScoped
public class ReportFiling {

    private final ReportRepository repository;
    private final ReportMapper mapper;
    private final Desk desk;
    private final Access access;

    ReportFiling(ReportRepository repository, ReportMapper mapper, Desk desk, Access access) {
        this.repository = repository;
        this.mapper = mapper;
        this.desk = desk;
        this.access = access;
    }

    /**
     * Makes a document the draft of its organization and year.
     *
     * @throws ProblemException 409 where the report is not the clerk's to change in its present state, or was loaded as
     *     published elsewhere; 400 where the register does not have the organization
     */
    @Transactional(TxType.MANDATORY)
    public Outcome file(ReportDocument document) {
        return repository
                .lockWhole(document.organization(), document.year())
                .map(entity -> replace(entity, document))
                .orElseGet(() -> {
                    desk.create(document, access.name(), created -> {});
                    return Outcome.CREATED;
                });
    }

    private Outcome replace(ReportEntity entity, ReportDocument document) {
        StoredReport stored = mapper.toStored(entity);
        if (stored.document().toJson().equals(document.toJson())) {
            return Outcome.UNCHANGED;
        }
        desk.rewrite(entity, stored, document);
        return Outcome.REPLACED;
    }
}
