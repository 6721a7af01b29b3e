package org.nianbao.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Recomputes the chain of a publication. */
@ApplicationScoped
class Verifier {

    private final Published published;
    private final RevisionRepository revisions;

    Verifier(Published published, RevisionRepository revisions) {
        this.published = published;
        this.revisions = revisions;
    }

    /** Reads one content after the other, since each may be large. */
    @Transactional
    Verification verify(String organization, int year) {
        List<Verification.Checked> checked = new ArrayList<>();
        String before = null;
        for (RevisionEntity revision : published.all(organization, year)) {
            checked.add(check(revision, before));
            before = revision.sha256;
        }
        return Verification.of(organization, year, checked);
    }

    private Verification.Checked check(RevisionEntity revision, String before) {
        return new Verification.Checked(
                revision.revision,
                revision.state(),
                revision.sha256,
                revisions.content(revision).map(CanonicalJson::sha256).orElse(null),
                revision.previousSha256,
                Objects.equals(before, revision.previousSha256));
    }
}
