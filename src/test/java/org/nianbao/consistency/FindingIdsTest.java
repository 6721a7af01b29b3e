package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;

/** The ids of findings are permanent: explanations and decisions hang on them. */
class FindingIdsTest {

    private static final ConsistencyCheck CHECK = new ConsistencyCheck(Samples.FORMS);

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void ids_stay_as_they_were_first_given_out(String form) {
        assertThat(ids(form)).containsExactlyElementsOf(Samples.lines("golden/finding-ids-" + form + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void no_two_findings_of_a_form_share_an_id(String form) {
        List<String> ids = ids(form).stream().map(line -> line.split(" ")[0]).toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    /** Every finding that can be: an id, its rule and its first cell. */
    private static List<String> ids(String form) {
        RuleBook book = CHECK.book(form).orElseThrow();
        Stream<String> comparisons = book.rules().stream()
                .filter(rule -> rule instanceof ArithmeticRule || rule instanceof RollupRule)
                .flatMap(rule -> rule.instances().stream()
                        .map(instance -> instance.id() + " " + rule.text().id() + " "
                                + instance.left().get(0)));
        return Stream.concat(comparisons, emptyReport(book)).toList();
    }

    private static Stream<String> emptyReport(RuleBook book) {
        var document = Samples.blank(book.form()).put("year", book.form().id().equals("2019") ? 2021 : 2019);
        document.withObject("/overview").putArray("parts");
        document.withObject("/problemsAndImprovements").put("text", "");
        document.withObject("/otherMatters").put("text", "");
        return CHECK.check(Samples.read(document)).violations().stream()
                .map(finding -> finding.id() + " " + finding.rule().id() + " "
                        + finding.cells().get(0).pointer());
    }
}
