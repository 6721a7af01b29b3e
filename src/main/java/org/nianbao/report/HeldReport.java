package org.nianbao.report;

import org.nianbao.figures.ReportDocument;

/** A report that nobody else can write until the transaction ends. Each change gives it a new version. */
public final class HeldReport {

    private final ReportEntity entity;
    private final ReportRepository repository;
    private final ReportMapper mapper;
    private final DeskWriter writer;
    private final String holder;

    HeldReport(
            ReportEntity entity, ReportRepository repository, ReportMapper mapper, DeskWriter writer, String holder) {
        this.entity = entity;
        this.repository = repository;
        this.mapper = mapper;
        this.writer = writer;
        this.holder = holder;
    }

    /** As it stands now. */
    public StoredReport report() {
        return mapper.toStored(entity);
    }

    /** Gives it another place on its way, or notes that something around it changed. */
    public void move(Status status) {
        entity.status = status.word();
        touch();
    }

    /** Makes it the report of a new revision. */
    public void publish(int revision) {
        entity.revision = revision;
        entity.amendmentReason = null;
        move(Status.PUBLISHED);
    }

    /** Makes it a draft again that says what was published, and that nobody has changed yet. */
    public void amend(ReportDocument published, String reason) {
        repository.forgetAuthors(entity.id);
        write(published);
        entity.amendmentReason = reason;
        entity.status = Status.DRAFT.word();
    }

    /** Takes everything that it says from it; what was published of it has been erased. */
    public void erase(String reason) {
        amend(report().document().blank(), reason);
    }

    private void write(ReportDocument document) {
        writer.write(entity, report().document(), document, holder);
    }

    private void touch() {
        writer.touch(entity, holder);
    }
}
