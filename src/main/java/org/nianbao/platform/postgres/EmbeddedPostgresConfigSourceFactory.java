package org.nianbao.platform.postgres;

import io.quarkus.runtime.Application;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Supplies the datasource's URL, user and password from the embedded server when no JDBC URL is configured.
 *
 * <p>A configuration source is the only place that is asked before the datasource, Flyway and Hibernate. It is also
 * asked while the application is being built and by the test launcher, and again after each live reload: hence the look
 * for the built application here, and the one server per JVM in {@link EmbeddedPostgres}.
 */
public final class EmbeddedPostgresConfigSourceFactory implements ConfigSourceFactory {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String DIRECTORY = "nianbao.embedded-postgres.directory";

    private static final String DEFAULT_DIRECTORY = "data/postgres";
    /** Above environment and system properties: a user name left over there must not meet our URL. */
    private static final int ORDINAL = 500;

    private final boolean applicationIsBuilt;

    /** For the service loader. */
    public EmbeddedPostgresConfigSourceFactory() {
        this(isApplicationBuilt());
    }

    EmbeddedPostgresConfigSourceFactory(boolean applicationIsBuilt) {
        this.applicationIsBuilt = applicationIsBuilt;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!applicationIsBuilt || value(context, URL).isPresent()) {
            return List.of();
        }
        return List.of(source(server(Path.of(value(context, DIRECTORY).orElse(DEFAULT_DIRECTORY)))));
    }

    private static EmbeddedPostgres server(Path directory) {
        Binaries.requireForThisMachine();
        EmbeddedPostgres server = EmbeddedPostgres.start(ServerFolder.at(directory));
        if (server.isOwner()) {
            Runtime.getRuntime().addShutdownHook(new StopAfterApplication(server));
        }
        return server;
    }

    private static ConfigSource source(EmbeddedPostgres server) {
        Map<String, String> values = Map.of(
                URL,
                server.jdbcUrl(),
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                server.password());
        return new PropertiesConfigSource(values, "embedded PostgreSQL", ORDINAL);
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name).getValue()).filter(value -> !value.isBlank());
    }

    /** The generated main class exists only beside a finished application: neither during a build nor in a test launcher. */
    private static boolean isApplicationBuilt() {
        String mainClass = Application.APP_CLASS_NAME.replace('.', '/') + ".class";
        return EmbeddedPostgresConfigSourceFactory.class.getClassLoader().getResource(mainClass) != null;
    }
}
