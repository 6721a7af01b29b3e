package org.nianbao.mirror;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** The one server that outlives everything else, with the service's database and the mirror's. */
final class Databases implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Database administration;

    Databases() throws IOException {
        server = EmbeddedPostgres.start();
        administration = at("postgres");
        administration.run("create database service");
        administration.run("create database mirrored");
    }

    private Database at(String name) {
        return new Database(server.getJdbcUrl(USER, name));
    }

    Database service() {
        return at("service");
    }

    Database mirrored() {
        return at("mirrored");
    }

    /** Copies the service's database, which nobody may use meanwhile. */
    void backUp() {
        administration.run("create database backup template service");
    }

    /** Puts the copy in its place. */
    void restore() {
        administration.run("drop database service with (force)");
        administration.run("alter database backup rename to service");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
