package org.nianbao.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.Incident;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Reads lines on one thread and stores them in batches on another, so that both are busy. Every line is answered, after
 * it has been committed.
 */
@ApplicationScoped
class LineLoads {

    /** No transaction of so many lines is longer than half a second. */
    private static final int BATCH_LINES = 200;

    private static final int BATCH_BYTES = 8_000_000;

    private static final Bilingual BROKEN_OFF = new Bilingual(
            "请求体在此行中断，或无法继续解压；之前的行不受影响",
            "The body broke off in this line, or could not be decompressed any further; the lines before it stand");

    private final ManagedExecutor threads;
    private final ObjectMapper mapper;

    LineLoads(ManagedExecutor threads, ObjectMapper mapper) {
        this.threads = threads;
        this.mapper = mapper;
    }

    /** Loads a body. */
    <T> void load(InputLines body, LineKind<T> kind, Spool answer) throws IOException, InterruptedException {
        LineQueue<T> queue = new LineQueue<>(BATCH_LINES, BATCH_BYTES);
        Future<?> reader = threads.submit(() -> {
            read(body, kind, queue);
            return null;
        });
        try {
            boolean goesOn = true;
            for (List<T> batch = queue.batch(); goesOn && !batch.isEmpty(); batch = queue.batch()) {
                goesOn = store(batch, kind, answer);
            }
            tell(goesOn ? kind.finish() : List.of(), answer);
        } finally {
            reader.cancel(true);
        }
    }

    /** Stores a batch. A failure of ours ends the load: the line with which it ends says so, and none after it is stored. */
    private <T> boolean store(List<T> batch, LineKind<T> kind, Spool answer) throws IOException {
        try {
            tell(kind.store(batch), answer);
            return true;
        } catch (RuntimeException failure) {
            tell(List.of(kind.failed(batch.get(0), Incident.of(failure))), answer);
            return false;
        }
    }

    private static <T> void read(InputLines lines, LineKind<T> kind, LineQueue<T> queue) throws InterruptedException {
        try {
            for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                int size = line.get().size();
                queue.reserve(size);
                queue.put(kind.read(line.get()), size);
            }
        } catch (IOException brokenOff) {
            ProblemException told = ProblemException.of(ProblemType.INVALID_REQUEST, BROKEN_OFF);
            queue.put(kind.unreadable(lines.number(), told), 0);
        } finally {
            queue.end();
        }
    }

    private void tell(List<?> results, Spool answer) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Object result : results) {
            lines.write(json(result));
            lines.write('\n');
        }
        answer.append(lines.toByteArray());
    }

    private byte[] json(Object result) {
        try {
            return mapper.writeValueAsBytes(result);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("A result cannot be written", ourMistake);
        }
    }
}
