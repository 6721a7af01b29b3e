package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nianbao.identity.Access;
import org.nianbao.problem.ProblemException;

/** Gives reports out to be moved on their way, each to one at a time. */
@ApplicationScoped
public class ReportMoves {

    private final ReportRepository repository;
    private final ReportMapper mapper;
    private final DeskWriter writer;
    private final Access access;

    ReportMoves(ReportRepository repository, ReportMapper mapper, DeskWriter writer, Access access) {
        this.repository = repository;
        this.mapper = mapper;
        this.writer = writer;
        this.access = access;
    }

    /**
     * Holds a report until the transaction ends; nobody else writes it, in whole or in part.
     *
     * @throws ProblemException 404
     */
    @Transactional(TxType.MANDATORY)
    public HeldReport hold(String organization, int year) {
        return repository
                .lockWhole(organization, year)
                .map(entity -> new HeldReport(entity, repository, mapper, writer, access.name()))
                .orElseThrow(() -> Desk.missing(organization, year));
    }
}
