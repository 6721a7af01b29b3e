package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.Corpus;

class CorpusPagesTest {

    @BeforeAll
    static void real_reports_are_there() {
        Corpus.require();
    }

    @Test
    void a_page_of_2019_has_its_three_tables() throws IOException {
        Source page = open("013.html");

        assertThat(page.severed()).isFalse();
        assertThat(sizes(page)).containsExactly("18 rows, 5 columns", "26 rows, 10 columns", "4 rows, 15 columns");
    }

    @Test
    void a_compact_page_has_its_three_tables() throws IOException {
        Source page = open("018.html");

        assertThat(page.severed()).isFalse();
        assertThat(sizes(page)).containsExactly("14 rows, 4 columns", "28 rows, 10 columns", "4 rows, 15 columns");
    }

    @Test
    void a_page_cut_within_a_box_is_severed_and_keeps_what_is_whole() throws IOException {
        Source page = open("026.html");
        List<Table> tables = tables(page);
        Table last = tables.get(tables.size() - 1);

        assertThat(page.severed()).isTrue();
        assertThat(last.rows().get(last.rows().size() - 1).boxes())
                .extracting(Table.Box::text)
                .containsExactly("2.其他法律行政法规禁止公开", "0");
    }

    private static Source open(String name) throws IOException {
        Path file = Corpus.file(name);
        return new SourceOpener().open(Files.readAllBytes(file), "text/html", name);
    }

    private static List<Table> tables(Source page) {
        return page.pieces().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static List<String> sizes(Source page) {
        return tables(page).stream()
                .map(table -> table.rows().size() + " rows, "
                        + table.rows().stream()
                                .flatMap(row -> row.boxes().stream())
                                .mapToInt(box -> box.column() + box.columns())
                                .max()
                                .orElse(0)
                        + " columns")
                .toList();
    }
}
