package org.nianbao.feed.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<SubscriptionEntity, UUID> {

    private static final Bilingual NONE = new Bilingual("没有这项订阅", "There is no such subscription");

    /** One as it stands now, or 404. */
    SubscriptionEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(NONE));
    }

    /** One that nobody else changes before the transaction ends, or 404. */
    SubscriptionEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> ProblemException.notFound(NONE));
    }
}
