package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nianbao.document.reading.PublishedFiles;
import org.nianbao.document.reading.Reading;
import org.nianbao.document.source.Unreadable;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Reads files, a few at a time: each takes up several times its size while it is read. */
@ApplicationScoped
class FileReader {

    private static final Logger LOG = Logger.getLogger(FileReader.class);

    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 20;
    private static final String RETRY_SECONDS = "10";

    static final Bilingual NOT_MANAGED =
            new Bilingual("本服务未能读取这个文件，已记入日志", "The service failed to read this file, and logged it");

    private final PublishedFiles files;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    FileReader(PublishedFiles files) {
        this.files = files;
    }

    /** Has the content of a file in memory. */
    interface Work<T, E extends Exception> {

        T done() throws E;
    }

    /**
     * Lets only a few files into memory at a time.
     *
     * @throws ProblemException 503 where too many wait
     */
    <T, E extends Exception> T inTurn(Work<T, E> work) throws E {
        enter();
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private void enter() {
        try {
            if (free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException 422 with the reason where no report can be read in it
     */
    Reading read(byte[] content, String mediaType, String fileName) {
        try {
            return files.read(content, mediaType, fileName);
        } catch (Unreadable unreadable) {
            throw refusal(unreadable.reason());
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError ourMistake) {
            LOG.errorf(ourMistake, "A file of %d bytes, declared as %s, could not be read", content.length, mediaType);
            throw refusal(NOT_MANAGED);
        }
    }

    static ProblemException refusal(Bilingual reason) {
        return ProblemException.of(ProblemType.UNREADABLE_DOCUMENT, reason);
    }
}
