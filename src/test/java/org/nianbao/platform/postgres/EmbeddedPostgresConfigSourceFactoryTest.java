package org.nianbao.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When nothing may start. That a server does start otherwise is seen in {@link EmbeddedDatasourceTest}. */
class EmbeddedPostgresConfigSourceFactoryTest {

    private static final boolean BUILT = true;

    @TempDir
    Path parent;

    private Path directory;
    private final Map<String, String> configuration = new HashMap<>();

    @BeforeEach
    void chooseDirectory() {
        directory = parent.resolve("postgres");
        configuration.put(EmbeddedPostgresConfigSourceFactory.DIRECTORY, directory.toString());
    }

    @Test
    void with_a_jdbc_url_nothing_is_supplied_and_nothing_is_written() {
        configuration.put(EmbeddedPostgresConfigSourceFactory.URL, "jdbc:postgresql://db.example/nianbao");

        assertThat(sourcesOf(new EmbeddedPostgresConfigSourceFactory(BUILT))).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void where_there_is_no_built_application_nothing_is_supplied_and_nothing_is_written() {
        assertThat(sourcesOf(new EmbeddedPostgresConfigSourceFactory())).isEmpty();
        assertThat(directory).doesNotExist();
    }

    private Iterable<ConfigSource> sourcesOf(EmbeddedPostgresConfigSourceFactory factory) {
        return factory.getConfigSources(new Configuration(configuration));
    }

    private record Configuration(Map<String, String> values) implements ConfigSourceContext {

        @Override
        public ConfigValue getValue(String name) {
            return ConfigValue.builder()
                    .withName(name)
                    .withValue(values.get(name))
                    .build();
        }

        @Override
        public Iterator<String> iterateNames() {
            return values.keySet().iterator();
        }
    }
}
