package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.Samples;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.source.Unreadable;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** Reports in every layout that publication makes of them: nothing is read wrongly, and what can be read is. */
class PublishedLayoutsTest {

    private static final int SEEDS = 3;

    private final ReportReader reader = new ReportReader(Samples.FORMS);

    @ParameterizedTest
    @EnumSource
    void a_report_whose_sums_hold_is_read_whole_or_where_figures_run_together_in_part(PublishedLayout layout) {
        int known = 0;
        int read = 0;
        for (Form form : Samples.FORMS.all()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Map<Cell, BigDecimal> truth = new RandomFigures(form, seed).consistent();
                Map<Cell, BigDecimal> found = read(layout, layout.write(form, truth, year(form)));
                assertThat(wrong(found, truth)).as("%s, seed %d", layout, seed).isEmpty();
                known += truth.size();
                read += found.size();
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(layout.glued ? known / 8 : known);
    }

    @ParameterizedTest
    @EnumSource
    void wrong_totals_are_read_as_they_were_published(PublishedLayout layout) {
        for (Form form : Samples.FORMS.all()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Map<Cell, BigDecimal> truth = new RandomFigures(form, seed).withWrongTotals();
                Map<Cell, BigDecimal> found = read(layout, layout.write(form, truth, year(form)));
                assertThat(wrong(found, truth)).as("%s, seed %d", layout, seed).isEmpty();
                if (!layout.glued) {
                    assertThat(found).hasSameSizeAs(truth);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void blank_cells_never_make_figures_move_into_others(PublishedLayout layout) {
        for (Form form : Samples.FORMS.all()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                RandomFigures random = new RandomFigures(form, seed);
                Map<Cell, BigDecimal> truth = layout.glued ? random.withBlankZeros() : random.withBlanks();
                Map<Cell, BigDecimal> found = read(layout, layout.write(form, truth, year(form)));
                assertThat(wrong(found, truth)).as("%s, seed %d", layout, seed).isEmpty();
                if (layout.hasCells) {
                    assertThat(found.size()).isGreaterThan(truth.size() * 9 / 10);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_that_breaks_off_anywhere_is_read_up_to_there(PublishedLayout layout) {
        Random random = new Random(7);
        for (Form form : Samples.FORMS.all()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Map<Cell, BigDecimal> truth = new RandomFigures(form, seed).consistent();
                String whole = layout.write(form, truth, year(form));
                for (int cut = 0; cut < 5; cut++) {
                    String part = whole.substring(0, whole.length() / 4 + random.nextInt(whole.length() * 3 / 4));
                    assertThat(wrong(read(layout, part), truth))
                            .as("%s, seed %d, cut behind %s", layout, seed, part.substring(part.length() - 40))
                            .isEmpty();
                }
            }
        }
    }

    private static int year(Form form) {
        return form.years().from();
    }

    private Map<Cell, BigDecimal> read(PublishedLayout layout, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Map<Cell, BigDecimal> found = new HashMap<>();
        try {
            Reading reading = reader.read(new SourceOpener().open(content, null, "report." + layout.ending));
            reading.cells().forEach(cell -> cell.value().ifPresent(value -> found.put(cell.cell(), value)));
        } catch (Unreadable nothingThere) {
            return found;
        }
        return found;
    }

    /** Cells in which something else was read than what stands there. */
    private static List<String> wrong(Map<Cell, BigDecimal> found, Map<Cell, BigDecimal> truth) {
        List<String> wrong = new ArrayList<>();
        found.forEach((cell, value) -> {
            BigDecimal printed = truth.get(cell);
            if (printed == null || printed.compareTo(value) != 0) {
                wrong.add(cell + ": " + value + " instead of " + printed);
            }
        });
        return wrong;
    }
}
