package org.nianbao.platform.postgres;

import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A running server on one folder, for this JVM alone.
 *
 * <p>Of the library only the binaries and the way around its root check are used. Its builder is made for tests: it
 * initializes with {@code trust}, passes {@code -F} (no fsync), takes no notice when the server does not start, and never
 * repairs binaries that were unpacked halfway.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String USER = "nianbao";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final Cluster cluster;
    private final Optional<OwnerLock> lock;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Cluster cluster, Optional<OwnerLock> lock, int port, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on this folder, or returns the one that this JVM started before (a live reload).
     *
     * <p>A server that a killed JVM left behind is stopped first: adopted, it would keep the binaries and settings of
     * another time.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException if another living JVM owns the folder, there are no
     *     binaries for this machine, or PostgreSQL refuses to start; the message tells the operator what to do
     */
    static EmbeddedPostgres start(ServerFolder folder) {
        Optional<OwnerLock> lock = OwnerLock.acquire(folder);
        try {
            return start(folder, lock);
        } catch (RuntimeException e) {
            lock.ifPresent(OwnerLock::close);
            throw e;
        }
    }

    private static EmbeddedPostgres start(ServerFolder folder, Optional<OwnerLock> lock) {
        Cluster cluster = new Cluster(folder, Binaries.unpackedIn(folder));
        String password = cluster.initializeOnce();
        if (lock.isEmpty() && cluster.runningPort().isPresent()) {
            return new EmbeddedPostgres(cluster, lock, cluster.runningPort().getAsInt(), password);
        }
        int port = cluster.start();
        LOG.infof("Embedded PostgreSQL started: data in %s, port %d", folder.root(), port);
        return new EmbeddedPostgres(cluster, lock, port, password);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/postgres".formatted(Cluster.HOST, port);
    }

    String password() {
        return password;
    }

    /** Whether closing this object stops the server; not so after a live reload. */
    boolean isOwner() {
        return lock.isPresent();
    }

    /** Stops the server and gives the folder free. */
    @Override
    public void close() {
        lock.ifPresent(owned -> {
            cluster.stop();
            owned.close();
        });
    }
}
