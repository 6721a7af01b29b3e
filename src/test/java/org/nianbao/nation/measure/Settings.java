package org.nianbao.nation.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.nation.Size;

/**
 * What is measured, by the system properties {@code nation.…}.
 *
 * @param sizes loaded one after another, the smallest first
 * @param seed of all that is made up
 * @param year of the reports that are loaded
 * @param reads how often each roll-up is read
 * @param publications how many reports one writer publishes, and for how many the feed's latency is taken
 * @param heap the most that the service may have, as {@code -Xmx} says it
 * @param jdbc the database with user and password; none for one of its own in the folder
 * @param jar the packaged service
 * @param folder where generated reports, logs and the database are kept
 */
record Settings(
        List<Size> sizes,
        long seed,
        int year,
        int reads,
        int publications,
        String heap,
        Optional<String> jdbc,
        Path jar,
        Path folder) {

    static Settings read() {
        List<Size> sizes = Stream.of(text("sizes", "province,nation").split(","))
                .map(size -> Size.valueOf(size.strip().toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
        return new Settings(
                sizes,
                Long.parseLong(text("seed", "1")),
                Integer.parseInt(text("year", "2024")),
                Integer.parseInt(text("reads", "500")),
                Integer.parseInt(text("publications", "200")),
                text("heap", "512m"),
                Optional.of(text("jdbc", "")).filter(url -> !url.isBlank()),
                Path.of(text("jar", "target/quarkus-app/quarkus-run.jar")),
                Path.of(text("folder", "target/nation")));
    }

    private static String text(String name, String otherwise) {
        return System.getProperty("nation." + name, otherwise);
    }

    /** All that is loaded in the end. */
    Size largest() {
        return sizes.get(sizes.size() - 1);
    }
}
