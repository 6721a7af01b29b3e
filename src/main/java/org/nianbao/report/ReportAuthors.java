package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Who changed the draft that a report is at present; who only read, submitted or explained it did not. */
@ApplicationScoped
public class ReportAuthors {

    private final ReportRepository repository;

    ReportAuthors(ReportRepository repository) {
        this.repository = repository;
    }

    /** Whether somebody is among them. */
    @Transactional
    public boolean include(String name, StoredReport report) {
        return repository.isAuthor(report.id(), name);
    }
}
