package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Section;
import org.nianbao.platform.time.Calendar;

/** Puts documents into the rows of the desk. Every write counts in the row that it changes, and in no other. */
@ApplicationScoped
class DeskWriter {

    private final ReportMapper mapper;
    private final Calendar calendar;

    DeskWriter(ReportMapper mapper, Calendar calendar) {
        this.mapper = mapper;
        this.calendar = calendar;
    }

    /** A new draft, not stored yet. */
    ReportEntity draft(ReportDocument document, Origin origin, String author) {
        ReportEntity entity = new ReportEntity();
        entity.organization = document.organization();
        entity.year = document.year();
        entity.status = Status.DRAFT.word();
        entity.origin = origin.word();
        writeHead(entity, document, author);
        document.form().sections().forEach(section -> add(entity, section, document.section(section.key()), author));
        return entity;
    }

    /** What was published elsewhere and never stood on this desk, as if it had; not stored yet. */
    ReportEntity published(Workflow.Loaded loaded, String author) {
        ReportEntity entity = draft(loaded.document(), Origin.IMPORTED, author);
        entity.status = Status.PUBLISHED.word();
        entity.source = loaded.source() == null ? null : loaded.source().toString();
        entity.revision = loaded.revision();
        return entity;
    }

    /** Makes {@code old} into {@code changed}; sections that stay the same keep their tags. */
    void write(ReportEntity entity, ReportDocument old, ReportDocument changed, String author) {
        Map<String, SectionEntity> left = new HashMap<>(entity.sections);
        for (Section section : changed.form().sections()) {
            SectionEntity row = left.remove(section.key());
            SectionContent content = changed.section(section.key());
            if (row == null) {
                add(entity, section, content, author);
            } else if (!changed.form().equals(old.form()) || !content.equals(old.section(section.key()))) {
                write(row, content, author);
            }
        }
        // A section that goes with its form leaves its count behind, so that the whole's version still grows.
        left.values().forEach(row -> {
            entity.version += row.version;
            entity.sections.remove(row.section);
        });
        writeHead(entity, changed, author);
    }

    void write(SectionEntity row, SectionContent content, String author) {
        row.write(content.toJson().toString(), calendar.now(), author);
    }

    /** Counts a change of the whole that no section shows. */
    void touch(ReportEntity entity, String author) {
        entity.version++;
        entity.updatedAt = calendar.now();
        entity.updatedBy = author;
    }

    private void writeHead(ReportEntity entity, ReportDocument document, String author) {
        mapper.writeHead(entity, document);
        touch(entity, author);
    }

    private void add(ReportEntity report, Section section, SectionContent content, String author) {
        SectionEntity row = new SectionEntity();
        row.report = report;
        row.section = section.key();
        write(row, content, author);
        report.sections.put(section.key(), row);
    }
}
