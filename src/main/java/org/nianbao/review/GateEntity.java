package org.nianbao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was decided at a gate about the present submission. */
@Entity
@Table(name = "report_gate")
@IdClass(OfReport.class)
class GateEntity {

    @Id
    Long report;

    @Id
    @Column(name = "gate")
    String id;

    String decision;
    String comment;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    boolean passed() {
        return GateDecision.PASSED.word().equals(decision);
    }
}
