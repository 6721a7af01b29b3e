package org.nianbao.document.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.Corpus;

/** A short run of {@link Fuzz}; the long one has found what stands in other tests. */
class FuzzTest {

    private static final int INPUTS = 150;

    @Test
    void damaged_files_of_our_own_give_no_wrong_figure() {
        assertThat(faults(Specimens.generated(1))).isEmpty();
    }

    @Test
    void damaged_published_files_give_no_wrong_figure() {
        Corpus.require();

        assertThat(faults(Specimens.published())).isEmpty();
    }

    private static List<String> faults(List<Specimen> specimens) {
        return Fuzz.run(specimens, 0, INPUTS).stream()
                .flatMap(outcome -> outcome.faults().stream())
                .toList();
    }
}
