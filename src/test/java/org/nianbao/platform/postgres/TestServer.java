package org.nianbao.platform.postgres;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A server as the service starts it for itself, for programs that look into the database beside the service. */
public final class TestServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server that keeps its data in this folder, and deletes what it kept there before. */
    public static TestServer startEmpty(Path directory) throws IOException {
        OwnedFiles.deleteFolder(directory);
        return new TestServer(EmbeddedPostgres.start(TestServers.folder(directory)));
    }

    /** The address with user and password, as JDBC takes it. */
    public String url() {
        String password = URLEncoder.encode(server.password(), StandardCharsets.UTF_8);
        return "%s?user=%s&password=%s".formatted(server.jdbcUrl(), EmbeddedPostgres.USER, password);
    }

    @Override
    public void close() {
        server.close();
    }
}
