package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.nianbao.identity.Access;
import org.nianbao.problem.ProblemException;

/** Gives reports out to be moved on their way, each to one at a time. */
@ApplicationScoped
public class ReportMoves {

    private final ReportRepository repository;
    private final ReportMapper mapper;
    private final DeskWriter writer;
    private final Desk desk;
    private final Workflow workflow;
    private final Access access;

    ReportMoves(
            ReportRepository repository,
            ReportMapper mapper,
            DeskWriter writer,
            Desk desk,
            Workflow workflow,
            Access access) {
        this.repository = repository;
        this.mapper = mapper;
        this.writer = writer;
        this.desk = desk;
        this.workflow = workflow;
        this.access = access;
    }

    /**
     * Holds a report until the transaction ends; nobody else writes it, in whole or in part. One that was loaded as
     * published elsewhere is put on the desk for that.
     *
     * @throws ProblemException 404
     */
    @Transactional(TxType.MANDATORY)
    public HeldReport hold(String organization, int year) {
        return repository
                .lockWhole(organization, year)
                .or(() -> loaded(organization, year))
                .map(entity -> new HeldReport(entity, repository, mapper, writer, access.name()))
                .orElseThrow(() -> Desk.missing(organization, year));
    }

    private Optional<ReportEntity> loaded(String organization, int year) {
        return workflow.loaded(organization, year)
                .map(published -> desk.put(writer.published(published, access.name())));
    }
}
