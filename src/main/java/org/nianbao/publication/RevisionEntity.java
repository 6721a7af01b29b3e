package org.nianbao.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** A revision without its content, and what became of it since. */
@Entity
@Immutable
@Table(name = "publication_revision_state")
@IdClass(RevisionEntity.Key.class)
class RevisionEntity {

    private static final Bilingual WITHDRAWN =
            new Bilingual("第 %s 版已撤回，原因见 reason", "Revision %s was withdrawn; reason says why");
    private static final Bilingual EXPUNGED = new Bilingual(
            "第 %s 版的内容已依法清除，原因见 reason，依据见 legalBasis",
            "The content of revision %s was expunged by law; reason says why, legalBasis by which");

    /** A revision of a publication. */
    record Key(String organization, int year, int revision) implements Serializable {}

    @Id
    String organization;

    @Id
    int year;

    @Id
    int revision;

    String sha256;

    @Column(name = "previous_sha256")
    String previousSha256;

    String reason;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    String withdrawalReason;

    @Column(name = "expunged_at")
    Instant expungedAt;

    @Column(name = "expunction_reason")
    String expunctionReason;

    @Column(name = "legal_basis")
    String legalBasis;

    RevisionState state() {
        if (expungedAt != null) {
            return RevisionState.EXPUNGED;
        }
        return withdrawnAt == null ? RevisionState.VISIBLE : RevisionState.WITHDRAWN;
    }

    /** {@code null} while it is visible. */
    Tombstone tombstone() {
        return switch (state()) {
            case VISIBLE -> null;
            case WITHDRAWN -> new Tombstone(withdrawnAt, withdrawalReason, null);
            case EXPUNGED -> new Tombstone(expungedAt, expunctionReason, legalBasis);
        };
    }

    /** Its permanent address. */
    String address() {
        return "/api/v1/publications/%s/%s/revisions/%s".formatted(organization, year, revision);
    }

    /** The problem (410) that is answered in place of one that is not visible. */
    ProblemException gone() {
        Tombstone told = tombstone();
        Bilingual detail = state() == RevisionState.EXPUNGED ? EXPUNGED : WITHDRAWN;
        ProblemException gone = ProblemException.of(ProblemType.WITHDRAWN, detail.with(revision))
                .with("revision", revision)
                .with("state", state())
                .with("withdrawnAt", told.withdrawnAt())
                .with("reason", told.reason());
        return told.legalBasis() == null ? gone : gone.with("legalBasis", told.legalBasis());
    }
}
