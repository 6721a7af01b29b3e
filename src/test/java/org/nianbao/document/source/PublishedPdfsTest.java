package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Corpus;
import org.nianbao.document.source.Table.Box;
import org.nianbao.document.source.Table.Row;

class PublishedPdfsTest {

    private static final String FIGURE = "\\d+(\\.\\d+)?";

    @BeforeAll
    static void the_corpus_is_there() {
        Corpus.require();
    }

    private static List<Row> rows(String sample) throws IOException {
        return PdfSource.read(Files.readAllBytes(Corpus.file(sample + ".pdf"))).pieces().stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .toList();
    }

    private static List<Box> figures(Row row) {
        return row.boxes().stream().filter(box -> box.text().matches(FIGURE)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"002", "007"})
    void every_figure_of_a_published_pdf_stands_in_a_box_of_its_own_in_reading_order(String sample) throws IOException {
        Stream<String> published = StreamSupport.stream(
                        Corpus.truth(sample).get("figures").spliterator(), false)
                .filter(figure -> !figure.isNull())
                .map(JsonNode::asText);

        assertThat(rows(sample).stream().flatMap(row -> figures(row).stream()).map(Box::text))
                .containsExactlyElementsOf(published.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"002", "007"})
    void every_row_of_requests_has_its_seven_figures_in_the_same_columns_of_the_grid_on_every_page(String sample)
            throws IOException {
        List<List<Integer>> columns = rows(sample).stream()
                .map(PublishedPdfsTest::figures)
                .filter(figures -> figures.size() == 7)
                .map(figures -> figures.stream().map(Box::column).toList())
                .toList();

        assertThat(columns)
                .hasSizeBetween(23, 25)
                .containsOnly(IntStream.rangeClosed(3, 9).boxed().toList());
    }
}
