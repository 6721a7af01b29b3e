package org.nianbao.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Refusals;
import org.nianbao.problem.Errors;

class NumbersTest {

    private static final Numbers.Limits COUNT = Numbers.whole(0, Numbers.LARGEST_COUNT);
    private static final Numbers.Limits AMOUNT = Numbers.amount(6);

    private final Errors errors = new Errors();

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "100, 100",
        "1e2, 100",
        "0.000001, 0.000001",
        "1E-6, 0.000001",
        "24252.311082, 24252.311082",
        "0.0, 0",
        "-0.00, 0",
        "0e400000000, 0",
        "999999999999999, 999999999999999",
        "123456789.123456, 123456789.123456"
    })
    void an_amount_has_one_written_form(String sent, String written) {
        assertThat(Numbers.check(new BigDecimal(sent), AMOUNT, "/a", errors).map(BigDecimal::toString))
                .isEqualTo(Optional.of(written));
        assertThat(Refusals.of(errors)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "1e2, 100", "9007199254740991, 9007199254740991", "9007199254740991.000, 9007199254740991"})
    void a_count_is_a_whole_number_however_it_is_sent(String sent, String written) {
        assertThat(Numbers.check(new BigDecimal(sent), COUNT, "/a", errors).map(BigDecimal::toString))
                .isEqualTo(Optional.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, out-of-range",
        "9007199254740992, out-of-range",
        "1e400000000, out-of-range",
        "-1e-400000000, out-of-range",
        "1000e2147483647, out-of-range",
        "0.5, not-a-whole-number",
        "1e-400000000, not-a-whole-number"
    })
    void a_count_is_refused_with_the_reason(String sent, String code) {
        assertThat(Numbers.check(new BigDecimal(sent), COUNT, "/a", errors)).isEmpty();
        assertThat(Refusals.of(errors)).containsExactly("/a " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, out-of-range",
        "1000000000000000, out-of-range",
        "0.1234567, too-many-decimals",
        "1234567890.123456, too-many-digits"
    })
    void an_amount_is_refused_with_the_reason(String sent, String code) {
        assertThat(Numbers.check(new BigDecimal(sent), AMOUNT, "/a", errors)).isEmpty();
        assertThat(Refusals.of(errors)).containsExactly("/a " + code);
    }
}
