package org.nianbao.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An expunction that one person proposed and, where it was done, another confirmed. */
@Entity
@Table(name = "publication_expunction")
class ExpunctionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String organization;
    int year;
    List<Integer> revisions;

    @Column(name = "legal_basis")
    String legalBasis;

    String reason;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    Expunction view() {
        return new Expunction(
                id,
                organization,
                year,
                List.copyOf(revisions),
                legalBasis,
                reason,
                proposedBy,
                proposedAt,
                proposedAt.plus(Expunction.LAPSE));
    }
}
