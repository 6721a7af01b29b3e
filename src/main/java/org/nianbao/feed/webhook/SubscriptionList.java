package org.nianbao.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.nianbao.identity.Access;
import org.nianbao.ledger.Ledger;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The subscriptions within a caller's reach. */
@ApplicationScoped
class SubscriptionList {

    private static final String PAGE = """
            select subscription.* from subscription
            where (:everything
                   or exists (
                       select from organization_lineage(subscription.within, :today) lineage
                       where lineage.code = any (cast(:roots as text[]))))
              and (cast(:after as uuid) is null or id > :after)
            order by id
            limit :limit
            """;

    private final EntityManager entities;
    private final Ledger ledger;
    private final Access access;
    private final Calendar calendar;

    SubscriptionList(EntityManager entities, Ledger ledger, Access access, Calendar calendar) {
        this.entities = entities;
        this.ledger = ledger;
        this.access = access;
        this.calendar = calendar;
    }

    /** The page that a query asks for. */
    @Transactional
    Page<Subscription> page(Query query) {
        Optional<UUID> after = query.after(1).flatMap(cursor -> id(cursor, query.errors()));
        int limit = query.limit();
        query.errors().throwIfAny();
        UUID epoch = ledger.state().epoch();
        List<Subscription> found = select(after.orElse(null), limit + 1)
                .getResultStream()
                .map(entity -> entity.view(epoch))
                .toList();
        return Page.cut(found, limit, subscription -> List.of(subscription.id().toString()));
    }

    private static Optional<UUID> id(Cursor cursor, Errors errors) {
        try {
            return Optional.of(UUID.fromString(cursor.key().get(0)));
        } catch (IllegalArgumentException noId) {
            errors.add("after", ErrorCode.NOT_A_CURSOR);
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<SubscriptionEntity> select(UUID after, int limit) {
        Access.Reach reach = access.reach();
        return ((NativeQuery<SubscriptionEntity>) entities.createNativeQuery(PAGE, SubscriptionEntity.class))
                .setParameter("everything", reach.everything())
                .setParameter("roots", reach.roots().toArray(String[]::new))
                .setParameter("today", calendar.today())
                .setParameter("after", after, UUID.class)
                .setParameter("limit", limit);
    }
}
