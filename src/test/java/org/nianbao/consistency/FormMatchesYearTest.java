package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Samples;

class FormMatchesYearTest {

    @ParameterizedTest
    @CsvSource({"2019, 2019", "2019, 2020", "2021, 2021", "2021, 2500"})
    void a_report_in_the_form_of_its_year_passes(String form, int year) {
        assertThat(Checked.of(Samples.zero(Samples.form(form)).put("year", year))
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2021, 报告用的是 2019 年表格，2021 年度应使用 2021 年表格。请改用该表格重新填写。",
        "2021, 2020, 报告用的是 2021 年表格，2020 年度应使用 2019 年表格。请改用该表格重新填写。",
        "2021, 2018, 报告用的是 2021 年表格，2018 年度应使用 – 年表格。请改用该表格重新填写。"
    })
    void a_report_in_another_form_is_told_which_one_its_year_takes(String form, int year, String message) {
        Checked checked = Checked.of(Samples.zero(Samples.form(form)).put("year", year));

        assertThat(checked.violations()).containsExactly("form-matches-year [/form, /year]");
        assertThat(checked.result().violations().get(0).message().zh()).isEqualTo(message);
    }
}
