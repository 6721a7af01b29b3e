package org.nianbao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An extension as it is stored. It is never changed, only removed. */
@Entity
@Table(name = "filing_extension")
class ExtensionEntity {

    @Id
    UUID id;

    String organization;
    int year;
    LocalDate until;
    String reason;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "granted_by")
    String grantedBy;

    Extension view() {
        return new Extension(id, organization, year, until, reason, grantedAt, grantedBy);
    }
}
