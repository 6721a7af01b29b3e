package org.nianbao.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Erases what must not be public. One person proposes it, another confirms; of several proposals for a publication the
 * last one counts.
 */
@ApplicationScoped
public class Expunctions {

    private static final Bilingual NOTHING_LEFT =
            new Bilingual("这些版本的内容已经清除", "The content of these revisions is expunged already");

    private final ExpunctionRepository expunctions;
    private final RevisionRepository revisions;
    private final Event<ContentErased> erasures;
    private final Calendar calendar;

    Expunctions(
            ExpunctionRepository expunctions,
            RevisionRepository revisions,
            Event<ContentErased> erasures,
            Calendar calendar) {
        this.expunctions = expunctions;
        this.revisions = revisions;
        this.erasures = erasures;
        this.calendar = calendar;
    }

    /** The expunction that can be confirmed now. */
    @Transactional
    public Optional<Expunction> waiting(String organization, int year) {
        return expunctions.waiting(organization, year, calendar.now()).map(ExpunctionEntity::view);
    }

    /**
     * Proposes an expunction, in place of one that waits.
     *
     * @param named the revisions to be erased; all, if none is named. Those that are erased already are left out
     * @throws ProblemException 409 where nothing is left to erase
     */
    @Transactional(TxType.MANDATORY)
    public Expunction propose(
            String organization, int year, Set<Integer> named, String legalBasis, String reason, String by) {
        List<Integer> left = revisions.of(organization, year).stream()
                .filter(revision -> revision.state() != RevisionState.EXPUNGED)
                .map(revision -> revision.revision)
                .filter(revision -> named.isEmpty() || named.contains(revision))
                .toList();
        if (left.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_TRANSITION, NOTHING_LEFT);
        }
        ExpunctionEntity entity = new ExpunctionEntity();
        entity.organization = organization;
        entity.year = year;
        entity.revisions = left;
        entity.legalBasis = legalBasis;
        entity.reason = reason;
        entity.proposedBy = by;
        entity.proposedAt = calendar.now();
        expunctions.persistAndFlush(entity);
        return entity.view();
    }

    /** Does what was proposed. Whoever keeps something of the content erases it in this transaction. */
    @Transactional(TxType.MANDATORY)
    public void confirm(Expunction proposed, String by) {
        ExpunctionEntity entity = expunctions.findById(proposed.id());
        entity.confirmedBy = by;
        entity.confirmedAt = calendar.now();
        expunctions.flush();
        revisions.erase(proposed.organization(), proposed.year(), Set.copyOf(proposed.revisions()));
        erasures.fire(new ContentErased(proposed.organization(), proposed.year()));
    }
}
