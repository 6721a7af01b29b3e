package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.stream.Stream;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.platform.idempotency.OncePerKey;

/** Erases the files and readings of a report whose content must exist nowhere any more, accepted or not. */
@ApplicationScoped
class ImportErasure {

    private static final String ERASE = """
            delete from import
            where organization = :organization and year = :year
               or report in (select id from report where organization = :organization and year = :year)
            returning id
            """;

    private final EntityManager entities;
    private final OncePerKey once;

    ImportErasure(EntityManager entities, OncePerKey once) {
        this.entities = entities;
        this.once = once;
    }

    @Transactional(TxType.MANDATORY)
    void erase(@Observes ContentErased erased) {
        Stream<?> gone = entities
                .createNativeQuery(ERASE, UUID.class)
                .setParameter("organization", erased.organization())
                .setParameter("year", erased.year())
                .getResultList()
                .stream();
        once.forget(gone.map(id -> StoredImport.PATH + "/" + id).toList());
    }
}
