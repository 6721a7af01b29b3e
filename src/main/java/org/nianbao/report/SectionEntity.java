package org.nianbao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A section's content as the form's codec wrote it. */
@Entity
@Table(name = "report_section")
@IdClass(SectionEntity.Key.class)
class SectionEntity {

    /** A section of a report. */
    record Key(Long report, String section) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report")
    ReportEntity report;

    @Id
    String section;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    void write(String newContent, Instant at, String by) {
        content = newContent;
        version++;
        updatedAt = at;
        updatedBy = by;
    }
}
