package org.nianbao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the reviewer decides about a finding with certain values and a certain explanation. */
@Entity
@Table(name = "report_decision")
@IdClass(OfReport.class)
class DecisionEntity {

    @Id
    Long report;

    @Id
    @Column(name = "finding")
    String id;

    @Column(name = "values_digest")
    String valuesDigest;

    String decision;
    String reason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    Decision view() {
        return new Decision(FindingDecision.WORDS.meaning(decision), reason, decidedBy, decidedAt);
    }
}
