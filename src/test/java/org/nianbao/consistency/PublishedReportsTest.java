package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Corpus;

/** The check says of real reports what a careful reader says. Needs the corpus beside the project. */
class PublishedReportsTest {

    @BeforeAll
    static void lookForTheCorpus() {
        Corpus.require();
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.Corpus#wholeReports")
    void the_check_finds_what_a_careful_reader_found_and_nothing_else(String sample) throws IOException {
        JsonNode truth = Corpus.truth(sample);

        List<String> found = Checked.of(Corpus.document(truth)).result().violations().stream()
                .map(finding ->
                        finding.rule().id() + " " + finding.cells().get(0).pointer())
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(Corpus.expected(truth));
    }
}
