package org.nianbao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the clerk says to a finding with certain values. */
@Entity
@Table(name = "report_explanation")
@IdClass(OfReport.class)
class ExplanationEntity {

    @Id
    Long report;

    @Id
    @Column(name = "finding")
    String id;

    @Column(name = "values_digest")
    String valuesDigest;

    String text;

    @Column(name = "explained_by")
    String explainedBy;

    @Column(name = "explained_at")
    Instant explainedAt;

    Explanation view() {
        return new Explanation(text, explainedBy, explainedAt);
    }
}
