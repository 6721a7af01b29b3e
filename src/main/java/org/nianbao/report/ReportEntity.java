package org.nianbao.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A report's head. Its version counts the writes of the head and of the whole; each section counts its own. */
@Entity
@Table(name = "report")
class ReportEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String organization;
    int year;
    String form;
    String scope;
    String title;
    String preamble;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "as_published")
    String asPublished;

    String status;
    String origin;

    @JdbcTypeCode(SqlTypes.JSON)
    String source;

    Integer revision;

    @Column(name = "amendment_reason")
    String amendmentReason;

    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "section")
    Map<String, SectionEntity> sections = new HashMap<>();

    /** Grows with every accepted write to any part; the opaque tag of the whole is made of it. */
    long wholeVersion() {
        return version
                + sections.values().stream()
                        .mapToLong(section -> section.version)
                        .sum();
    }

    Status status() {
        return Status.WORDS.meaning(status);
    }
}
