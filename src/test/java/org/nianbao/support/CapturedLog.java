package org.nianbao.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class logs while a test runs, as “LEVEL message” unless asked otherwise. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private final PatternFormatter format;
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private CapturedLog(Logger logger, String format) {
        this.logger = logger;
        this.format = new PatternFormatter(format);
    }

    public static CapturedLog of(Class<?> logging) {
        return of(logging, "%p %s");
    }

    public static CapturedLog of(Class<?> logging, String format) {
        CapturedLog captured = new CapturedLog(Logger.getLogger(logging.getName()), format);
        captured.logger.addHandler(captured);
        return captured;
    }

    public List<String> lines() {
        return lines;
    }

    /** The lines once there are as many; a request's end is logged when its client has the answer already. */
    public List<String> lines(int expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (lines.size() < expected && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(format.format(line));
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
