package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nianbao.document.reading.Reading;
import org.nianbao.identity.Access;
import org.nianbao.importing.ImportStore.Kept;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.idempotency.OncePerKey;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Reads files in, and shows and discards them for callers. */
@ApplicationScoped
class Imports {

    private static final Bilingual NOTHING_HERE = new Bilingual("没有这个导入件", "There is no such import");
    private static final Bilingual ACCEPTED =
            new Bilingual("已接受为报告的导入件须保留，不能删除", "What was accepted as a report is kept and cannot be discarded");

    private final FileReader reader;
    private final Identification identification;
    private final ReadingRecord readings;
    private final ImportStore store;
    private final Register register;
    private final OncePerKey once;
    private final Access access;

    Imports(
            FileReader reader,
            Identification identification,
            ReadingRecord readings,
            ImportStore store,
            Register register,
            OncePerKey once,
            Access access) {
        this.reader = reader;
        this.identification = identification;
        this.readings = readings;
        this.store = store;
        this.register = register;
        this.once = once;
        this.access = access;
    }

    /**
     * Reads a file and keeps it. The same file by the same caller, who says the same of it, is the same import; it is read
     * again unless it was accepted.
     *
     * @throws ProblemException 422 where no report can be read in it; nothing is kept then
     */
    Kept take(Upload upload, Told told) throws IOException {
        return reader.inTurn(() -> take(upload.file().bytes(), upload, told));
    }

    private Kept take(byte[] content, Upload upload, Told told) {
        return take(content, upload.sha256(), upload.fileName(), upload.mediaType(), told, access.name());
    }

    /** The same for a file that is at hand, sent by somebody. */
    Kept take(byte[] content, String sha256, String fileName, String mediaType, Told told, String sender) {
        Reading reading = reader.read(content, mediaType, fileName);
        Identity identity = identification.identify(reading, told);
        return store.put(new NewImport(
                content,
                sha256,
                fileName,
                mediaType,
                told,
                sender,
                identity,
                readings.write(reading, identity.deviations())));
    }

    /**
     * An import that the caller sent, or that is of an organization within the caller's reach.
     *
     * @throws ProblemException 404 for all others
     */
    @Transactional
    StoredImport get(UUID id) {
        return visible(store.find(id).orElseThrow(Imports::missing));
    }

    private StoredImport visible(StoredImport stored) {
        boolean isOwn = stored.importedBy().equals(access.name());
        if (!isOwn && (stored.organization() == null || !reaches(stored.organization()))) {
            throw missing();
        }
        return stored;
    }

    private boolean reaches(String organization) {
        Access.Reach reach = access.reach();
        return reach.everything()
                || !register.within(reach.roots(), Set.of(organization)).isEmpty();
    }

    /** The file as it came. */
    @Transactional
    byte[] original(StoredImport stored) {
        return store.content(stored.id());
    }

    /** Forgets an import that nobody accepted. */
    @Transactional
    void discard(UUID id, Preconditions conditions) {
        StoredImport stored = visible(store.lock(id).orElseThrow(Imports::missing));
        conditions.requireCurrentOrAny(String.valueOf(stored.version()));
        if (stored.report().isPresent()) {
            throw ProblemException.of(ProblemType.INVALID_TRANSITION, ACCEPTED);
        }
        store.delete(id);
        once.forget(List.of(stored.path()));
    }

    static ProblemException missing() {
        return ProblemException.notFound(NOTHING_HERE);
    }
}
