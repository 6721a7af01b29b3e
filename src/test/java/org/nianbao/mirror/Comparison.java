package org.nianbao.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.nianbao.Samples;
import org.nianbao.form.Form;

/** Holds the mirror against what the service says in the end, by its public API and in its database. */
final class Comparison {

    private static final Logger LOG = Logger.getLogger(Comparison.class);

    private final Witness witness;
    private final Copy copy;
    private final String organization;

    Comparison(Stage stage) {
        this.witness = new Witness(stage.callers(), stage.databases().service());
        this.copy = new Copy(stage.databases().mirrored());
        this.organization = stage.region().mirrored();
    }

    void findsTheSamePublications() throws InterruptedException {
        List<Published> stored = witness.stored(organization);

        LOG.infof("%d publications are mirrored", stored.size());
        assertThat(stored).isNotEmpty();
        assertThat(witness.listed(organization)).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(copy.publications()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(copy.recomputed()).containsExactlyInAnyOrderElementsOf(stored);
    }

    void findsEveryRevisionOnceInTheFeed() throws InterruptedException {
        List<JsonNode> told = witness.told();
        Map<String, Long> events =
                told.stream().collect(Collectors.groupingBy(Comparison::type, Collectors.counting()));

        LOG.infof("The feed told: %s", events);
        assertThat(told.stream()
                        .filter(event -> type(event).matches("published|amended"))
                        .map(Published::of))
                .containsExactlyInAnyOrderElementsOf(witness.everything());
    }

    private static String type(JsonNode event) {
        return event.get("type").textValue();
    }

    void findsTheSameSums() throws InterruptedException {
        Form form = Samples.form("2021");
        for (int year = Region.FIRST_YEAR; year <= Region.LAST_YEAR; year++) {
            List<JsonNode> own = copy.own(year);
            JsonNode rollup = witness.rollup(organization, year);
            Map<String, BigDecimal> sums = Copy.sums(form, own);

            assertThat(rollup.at("/provenance/count").intValue()).isEqualTo(own.size());
            assertThat(rollup.at("/provenance/digest").textValue()).isEqualTo(Copy.digest(own));
            assertThat(witness.sources(organization, year)).containsExactlyInAnyOrderElementsOf(Copy.hashes(own));
            sums.forEach(
                    (pointer, sum) -> assertThat(rollup.at("/figures" + pointer).decimalValue())
                            .as(pointer)
                            .isEqualByComparingTo(sum));
        }
    }
}
