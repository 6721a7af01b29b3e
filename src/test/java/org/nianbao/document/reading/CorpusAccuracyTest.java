package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.Corpus;
import org.nianbao.Samples;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.source.Unreadable;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** What is read in real published files, held against what a careful reader reads there. Prints the table of the README. */
class CorpusAccuracyTest {

    /** A part of these is printed without spaces between figures, so that nobody can tell all of them apart. */
    private static final Set<String> RUN_TOGETHER = Set.of("019.txt", "020.txt", "021.txt", "022.txt");

    private static final Set<String> SCATTERED = Set.of("003.txt", "008.txt", "010.txt", "016.md");

    private record Score(String file, int known, int right, int wrong, int blank, List<String> mistakes) {

        private String line() {
            return "| %s | %d | %d | %d | %d |".formatted(file, known, right, wrong, blank);
        }

        private double share() {
            return known == 0 ? 1 : (double) right / known;
        }
    }

    @BeforeAll
    static void lookForTheCorpus() {
        Corpus.require();
    }

    @Test
    void no_figure_is_read_wrongly_and_of_separate_cells_almost_all_are_read() throws IOException {
        List<Score> scores = new ArrayList<>();
        for (String file : Corpus.files()) {
            scores.add(score(file));
        }
        print(scores);

        assertThat(scores).flatExtracting(Score::mistakes).isEmpty();
        assertThat(scores)
                .allSatisfy(score -> assertThat(score.share())
                        .as(score.file())
                        .isGreaterThanOrEqualTo(
                                RUN_TOGETHER.contains(score.file())
                                        ? 0.9
                                        : SCATTERED.contains(score.file()) ? 0.95 : 0.99));
    }

    @Test
    void a_text_whose_figures_an_extractor_lost_is_refused_and_no_zeros_are_made_up() {
        assertThatThrownBy(() -> new ReportReader(Samples.FORMS)
                        .read(new SourceOpener()
                                .open(Files.readAllBytes(Corpus.file("045.txt")), "text/plain", "045.txt")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("their figures are lost");
    }

    private static void print(List<Score> scores) {
        Stream.of("| file | known | right | wrong | blank |", "|---|---:|---:|---:|---:|")
                .forEach(System.out::println);
        scores.forEach(score -> System.out.println(score.line()));
        Score total = new Score(
                "all",
                scores.stream().mapToInt(Score::known).sum(),
                scores.stream().mapToInt(Score::right).sum(),
                scores.stream().mapToInt(Score::wrong).sum(),
                scores.stream().mapToInt(Score::blank).sum(),
                List.of());
        System.out.println(total.line());
    }

    private static Score score(String file) throws IOException {
        JsonNode truth = Corpus.truth(file.substring(0, 3));
        Form form = Samples.form(truth.get("form").textValue());
        Map<String, BigDecimal> read = read(file);
        Map<String, BigDecimal> known = form.cells().stream()
                .map(Cell::pointer)
                .filter(pointer -> Corpus.figure(truth, pointer) != null)
                .collect(Collectors.toMap(Function.identity(), pointer -> Corpus.figure(truth, pointer)));
        List<String> mistakes = read.entrySet().stream()
                .filter(entry -> !isRight(truth, entry.getKey(), entry.getValue()))
                .map(entry -> file + " " + entry)
                .toList();
        int right = (int) known.entrySet().stream()
                .filter(entry -> read.get(entry.getKey()) != null
                        && read.get(entry.getKey()).compareTo(entry.getValue()) == 0)
                .count();
        int blank = (int) known.keySet().stream()
                .filter(pointer -> read.get(pointer) == null)
                .count();
        return new Score(file, known.size(), right, mistakes.size(), blank, mistakes);
    }

    /** Parts of a row that is printed undivided may be 0 where the row is, though a reader leaves them open. */
    private static boolean isRight(JsonNode truth, String pointer, BigDecimal value) {
        BigDecimal printed = Corpus.figure(truth, pointer);
        if (printed != null) {
            return printed.compareTo(value) == 0;
        }
        String[] names = pointer.split("/");
        String undivided =
                String.join("/", List.of(names).subList(0, names.length - 2)) + "/undivided/" + names[names.length - 1];
        BigDecimal together = Corpus.figure(truth, undivided);
        return value.signum() == 0 && together != null && together.signum() == 0;
    }

    private static Map<String, BigDecimal> read(String file) throws IOException {
        try {
            Reading reading = new ReportReader(Samples.FORMS)
                    .read(new SourceOpener().open(Files.readAllBytes(Corpus.file(file)), null, file));
            return reading.cells().stream()
                    .filter(cell -> cell.value().isPresent())
                    .collect(Collectors.toMap(
                            cell -> cell.cell().pointer(), cell -> cell.value().orElseThrow()));
        } catch (Unreadable nothingToRead) {
            return Map.of();
        }
    }
}
