package org.nianbao.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;

/** Finds what the public asks for: 404 where it never was, 410 where it no longer can be read. */
@ApplicationScoped
class Published {

    private static final Bilingual NEVER = new Bilingual("%s 没有发布过 %s 年度报告", "%s never published a report for %s");
    private static final Bilingual NOT_YET =
            new Bilingual("%s 的 %s 年度报告当时尚未发布", "%s had not published its report for %s at that moment");
    private static final Bilingual NO_SUCH_REVISION =
            new Bilingual("%s 的 %s 年度报告没有第 %s 版", "The report of %s for %s has no revision %s");

    private final RevisionRepository revisions;

    Published(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /** A revision that can be read, with what it says. */
    record Readable(RevisionEntity revision, CanonicalJson content) {

        /** The stored bytes with their hash put in. */
        String json() {
            return content.with(revision.sha256);
        }
    }

    /**
     * The latest revision, or the one that was the latest at a moment.
     *
     * @throws ProblemException 404, 410
     */
    @Transactional
    Readable latest(String organization, int year, Optional<Instant> moment) {
        RevisionEntity latest =
                revisions.latest(organization, year).orElseThrow(() -> missing(NEVER, organization, year));
        return readable(moment.map(at -> revisions
                        .latestAt(organization, year, at)
                        .orElseThrow(() -> missing(NOT_YET, organization, year)))
                .orElse(latest));
    }

    /**
     * A revision by its number.
     *
     * @throws ProblemException 404, 410
     */
    @Transactional
    Readable revision(String organization, int year, int number) {
        return readable(revisions
                .find(organization, year, number)
                .orElseThrow(() -> missing(NO_SUCH_REVISION, organization, year, number)));
    }

    /** Whether there is, or was, such a revision. */
    @Transactional
    boolean exists(String organization, int year, int number) {
        return revisions.find(organization, year, number).isPresent();
    }

    /**
     * All revisions, those included that can no longer be read.
     *
     * @throws ProblemException 404
     */
    @Transactional
    List<RevisionEntity> all(String organization, int year) {
        List<RevisionEntity> all = revisions.of(organization, year);
        if (all.isEmpty()) {
            throw missing(NEVER, organization, year);
        }
        return all;
    }

    /**
     * Lets through what the public can read the latest revision of.
     *
     * @throws ProblemException 404, 410
     */
    @Transactional
    void requireVisible(String organization, int year) {
        requireVisible(revisions.latest(organization, year).orElseThrow(() -> missing(NEVER, organization, year)));
    }

    private Readable readable(RevisionEntity revision) {
        requireVisible(revision);
        return new Readable(revision, revisions.content(revision).orElseThrow(() -> erasedMeanwhile(revision)));
    }

    private static void requireVisible(RevisionEntity revision) {
        if (revision.state() != RevisionState.VISIBLE) {
            throw revision.gone();
        }
    }

    /** It was expunged between two statements, and by now says so. */
    private ProblemException erasedMeanwhile(RevisionEntity revision) {
        revisions.getEntityManager().refresh(revision);
        return revision.gone();
    }

    private static ProblemException missing(Bilingual told, Object... what) {
        return ProblemException.notFound(told.with(what));
    }
}
