package org.nianbao.nation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.nation.Size;

/** The measurement itself, with one county: that it runs on the packaged service, and that all it reads is right. */
class NationIT {

    private static final Path TARGET = Path.of("target");

    @Test
    void a_county_is_loaded_published_rolled_up_exported_and_told_of_as_it_was_made_up()
            throws IOException, SQLException {
        Settings settings = new Settings(
                List.of(Size.COUNTY),
                7,
                2024,
                5,
                8,
                "512m",
                Optional.empty(),
                TARGET.resolve("quarkus-app/quarkus-run.jar"),
                TARGET.resolve("nation-county"));

        assertThat(Measurement.of(settings).rows()).isGreaterThan(10);
    }
}
