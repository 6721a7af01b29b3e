package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTypesTest {

    private static final List<ReportFormat> OFFERED = List.of(ReportFormat.JSON, ReportFormat.HTML, ReportFormat.CSV);

    private static String best(String accept) {
        return AcceptedTypes.of(accept).best(OFFERED).map(ReportFormat::word).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | json",
                "*/*;q=0.1, text/*;q=0.2, text/csv;q=0.3 | csv",
                "*/*;q=0.3, text/*;q=0.2, text/csv;q=0.1 | json",
                "text/html, text/csv | html",
                "text/csv, text/html | html",
                "text/*, application/json | json",
                "text/html;q=1, */*;q=1 | html",
                "*/*, text/*;q=0, application/json;q=0 | none",
                "text/html;q=0.0 | none",
                "text/html;q=often | none",
                "text/html;q=often, text/csv;q=0.001 | csv",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document | none"
            })
    void the_closest_range_says_how_gladly_a_format_is_taken(String accept, String format) {
        assertThat(best(accept)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "*", ";;;q", ",,,", "/", "text/html;q"})
    void what_is_no_range_asks_for_nothing(String accept) {
        assertThat(best(accept)).isIn("none", "json");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void who_says_nothing_takes_anything(String accept) {
        assertThat(best(accept)).isEqualTo("json");
    }
}
