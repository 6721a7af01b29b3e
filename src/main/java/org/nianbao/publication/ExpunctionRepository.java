package org.nianbao.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Expunctions, proposed and done. */
@ApplicationScoped
class ExpunctionRepository implements PanacheRepository<ExpunctionEntity> {

    /** The one that was proposed last, if it was not confirmed and has not lapsed. */
    Optional<ExpunctionEntity> waiting(String organization, int year, Instant now) {
        return find("organization = ?1 and year = ?2 order by id desc", organization, year)
                .firstResultOptional()
                .filter(last -> last.confirmedBy == null)
                .filter(last -> now.isBefore(last.proposedAt.plus(Expunction.LAPSE)));
    }
}
