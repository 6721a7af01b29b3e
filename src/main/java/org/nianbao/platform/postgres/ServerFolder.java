package org.nianbao.platform.postgres;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the embedded server keeps its things.
 *
 * @param root real path; the service's own, nobody else writes here
 * @param binaries where PostgreSQL is unpacked, one folder per version
 */
record ServerFolder(Path root, Path binaries) {

    /** Creates the folder if need be. Its real path counts, since that is how the system names running programs. */
    static ServerFolder at(Path directory) {
        try {
            Path root = Files.createDirectories(directory, OwnedFiles.PRIVATE_FOLDER)
                    .toRealPath();
            return new ServerFolder(root, root.resolve("binaries"));
        } catch (IOException e) {
            throw new ConfigurationException("The database folder %s cannot be created (%s): name another one with %s."
                    .formatted(directory.toAbsolutePath(), e, EmbeddedPostgresConfigSourceFactory.DIRECTORY));
        }
    }

    /** Locked as long as the owning JVM lives. */
    Path lock() {
        return root.resolve("lock");
    }

    Path password() {
        return root.resolve("password");
    }

    /** PostgreSQL's data directory; it exists only once it is complete. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** Another one at each attempt: the initdb of a killed run may still be writing into the last one. */
    Path unfinishedCluster() {
        return root.resolve("cluster.unfinished-" + UUID.randomUUID());
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    /** What the last of PostgreSQL's own commands said. */
    Path commandLog() {
        return root.resolve("command.log");
    }
}
