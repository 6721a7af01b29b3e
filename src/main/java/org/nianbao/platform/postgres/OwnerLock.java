package org.nianbao.platform.postgres;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that this JVM owns the folder. The operating system ends it with the JVM, however that dies, so that a lock that
 * is still held means an owner that is still alive.
 */
final class OwnerLock implements AutoCloseable {

    private final FileChannel channel;
    private final String mark;

    private OwnerLock(FileChannel channel, String mark) {
        this.channel = channel;
        this.mark = mark;
    }

    /**
     * Takes the lock.
     *
     * @return the lock, or nothing if this JVM has it already. That is told by a system property, since a live reload
     *     replaces our classes, and opening the file again would end the lock when closed (POSIX)
     * @throws ConfigurationException if another JVM has it
     */
    static Optional<OwnerLock> acquire(ServerFolder folder) {
        String mark = OwnerLock.class.getName() + ":" + folder.root();
        if (System.getProperties().putIfAbsent(mark, "held") != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnerLock(lockedChannel(folder), mark));
        } catch (IOException e) {
            System.clearProperty(mark);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            System.clearProperty(mark);
            throw e;
        }
    }

    private static FileChannel lockedChannel(ServerFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new ConfigurationException(
                    ("The database folder %s is in use by another running service: stop that one, or give this one a"
                                    + " folder of its own with %s.")
                            .formatted(folder.root(), EmbeddedPostgresConfigSourceFactory.DIRECTORY));
        }
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty(mark);
        }
    }
}
