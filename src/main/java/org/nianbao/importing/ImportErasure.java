package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.platform.idempotency.OncePerKey;

/** Erases the files and readings of a report whose content must exist nowhere any more, accepted or not. */
@ApplicationScoped
class ImportErasure {

    /** The same file may wait in a job to be read, or be called there what it is about. */
    private static final String ERASE_FILES = """
            update job_file
            set file_name = null,
                content = null,
                state = case state when 'queued' then 'refused' else state end,
                problem = case state when 'queued' then cast(:problem as json) else problem end
            where sha256 in (
                select sha256 from import
                where organization = :organization and year = :year
                   or report in (select id from report where organization = :organization and year = :year))
            """;

    private static final Bilingual ERASED = new Bilingual("这个文件的内容已依法清除", "The content of this file was erased by law");

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
        entities.createNativeQuery(ERASE_FILES)
                .setParameter("organization", erased.organization())
                .setParameter("year", erased.year())
                .setParameter("problem", JobProblem.of(ERASED))
                .executeUpdate();
        Stream<?> gone = entities
                .createNativeQuery(ERASE, UUID.class)
                .setParameter("organization", erased.organization())
                .setParameter("year", erased.year())
                .getResultList()
                .stream();
        once.forget(gone.map(id -> StoredImport.PATH + "/" + id).toList());
    }
}
