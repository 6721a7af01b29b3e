package org.nianbao.document.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.nianbao.document.reading.PublishedFiles;
import org.nianbao.document.reading.ReadingLimits;
import org.nianbao.document.writing.Reports;

/**
 * Reads damaged files: nothing but a reading or a refusal may come of them, in time, and no wrong figure. Run it with
 * {@code ./mvnw -q -Pfuzz test-compile}; {@code -Dfuzz.count=…} says how many, {@code -Dfuzz.from=…} with which to begin,
 * and {@code -Dfuzz.keep=…} in which directory to keep those that fail.
 */
public final class Fuzz {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int SEEDS = 6;

    private Fuzz() {}

    public static void main(String[] arguments) throws IOException {
        List<Specimen> specimens = new ArrayList<>(Specimens.generated(SEEDS));
        List<Specimen> published = Specimens.published();
        // What was published comes as often as all that we make up.
        int times = published.isEmpty() ? 0 : specimens.size() / published.size();
        for (int i = 0; i < times; i++) {
            specimens.addAll(published);
        }
        long begin = System.nanoTime();
        List<Outcome> outcomes = run(specimens, Long.getLong("fuzz.from", 0), Long.getLong("fuzz.count", 20_000));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        report(outcomes, took, published.size());
        if (outcomes.stream().anyMatch(Fuzz::failed)) {
            System.exit(1);
        }
    }

    static List<Outcome> run(List<Specimen> specimens, long from, long count) {
        try (PublishedFiles files = new PublishedFiles(Reports.FORMS, new Limits())) {
            List<Outcome> outcomes = new ArrayList<>();
            LongStream.range(from, from + count).forEach(number -> {
                Outcome outcome = Outcome.of(Damaged.of(specimens, number), files);
                if (failed(outcome)) {
                    keep(outcome, number);
                }
                outcomes.add(outcome.light());
            });
            return outcomes;
        }
    }

    private static boolean failed(Outcome outcome) {
        return !outcome.faults().isEmpty() || outcome.nanos() > LONGEST.toNanos();
    }

    private static void keep(Outcome outcome, long number) {
        System.out.printf(
                "%d %s %s %d ms%n  %s%n",
                number,
                outcome.file().original().name(),
                outcome.file().damage(),
                outcome.nanos() / 1_000_000,
                String.join("\n  ", outcome.faults()));
        String directory = System.getProperty("fuzz.keep", "");
        if (!directory.isEmpty()) {
            try {
                Path name = Path.of(
                        directory, number + "." + outcome.file().original().ending());
                Files.write(name, outcome.file().content());
            } catch (IOException e) {
                System.out.println("Not kept: " + e);
            }
        }
    }

    private static void report(List<Outcome> outcomes, Duration took, int published) {
        Outcome slowest =
                outcomes.stream().max(Comparator.comparing(Outcome::nanos)).orElseThrow();
        System.out.printf(
                "%d damaged files (%d published ones among their originals) in %d s: %d read, %d refused, %d figures judged, %d files with faults%n",
                outcomes.size(),
                published,
                took.toSeconds(),
                outcomes.stream().filter(one -> one.read().isPresent()).count(),
                outcomes.stream().filter(one -> one.read().isEmpty()).count(),
                outcomes.stream()
                        .filter(one -> one.file().isJudged())
                        .mapToLong(one -> one.read().orElse(0L))
                        .sum(),
                outcomes.stream().filter(Fuzz::failed).count());
        System.out.printf(
                "slowest: %d ms, %s %s%n",
                slowest.nanos() / 1_000_000,
                slowest.file().original().name(),
                slowest.file().damage());
    }

    private static final class Limits implements ReadingLimits {

        @Override
        public Duration longest() {
            return Duration.ofSeconds(12);
        }

        @Override
        public int atOnce() {
            return 8;
        }
    }
}
