package org.nianbao.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.idempotency.OncePerKey;
import org.nianbao.problem.ProblemException;

/** Takes ZIPs in, and shows and ends the work on them for whoever sent them. */
@ApplicationScoped
class Jobs {

    /** How many seconds a large ZIP may take to be unpacked and kept. */
    private static final int LONGEST = 600;

    private static final Bilingual NOTHING_HERE = new Bilingual("没有这个任务", "There is no such job");

    private final JobStore store;
    private final OncePerKey once;
    private final Access access;

    Jobs(JobStore store, OncePerKey once, Access access) {
        this.store = store;
        this.once = once;
        this.access = access;
    }

    /**
     * Keeps the files of a ZIP, to be read later. The same ZIP by the same caller is the same job.
     *
     * @throws ProblemException 422 where it cannot be unpacked; nothing is kept then
     */
    Job take(Upload upload) {
        return QuarkusTransaction.joiningExisting().timeout(LONGEST).call(() -> put(upload));
    }

    private Job put(Upload upload) {
        UUID id = UUID.randomUUID();
        if (!store.open(id, upload.sha256(), access.name())) {
            return store.findSame(upload.sha256(), access.name()).orElseThrow();
        }
        int[] number = new int[1];
        Batch.unpack(upload.file(), item -> store.add(id, ++number[0], item));
        store.finish();
        return get(id);
    }

    /** @throws ProblemException 404 for those of others, too */
    @Transactional
    Job get(UUID id) {
        return store.find(id, access.name()).orElseThrow(Jobs::missing);
    }

    @Transactional
    void delete(UUID id) {
        Job job = get(id);
        store.delete(id);
        once.forget(List.of(job.path()));
    }

    private static ProblemException missing() {
        return ProblemException.notFound(NOTHING_HERE);
    }
}
