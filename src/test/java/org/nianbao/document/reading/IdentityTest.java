package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose report a file is, and of which year. */
class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "甲县2023年政府信息公开工作年度报告, 甲县",
        "甲县乙局2023年度政府信息公开年度报告, 甲县乙局",
        "2023年甲县政府信息公开工作年度报告, 甲县",
        "甲县2024年发布2023年度政府信息公开工作年度报告, 甲县",
        "甲县关于二〇二三年度政府信息公开工作的年度报告, 甲县",
    })
    void a_title_names_the_body_and_the_year_of_the_report_and_not_that_of_its_issue(String title, String name) {
        Identity identity = Identity.of(List.of("首页", title), List.of(title));

        assertThat(identity.names()).containsExactly(name);
        assertThat(identity.year()).isEqualTo(OptionalInt.of(2023));
        assertThat(identity.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计期限自2023年1月1日起至2023年12月31日止。",
                "统计期限为2023年1月1日—12月31日。",
                "统计期限：2023.1.1-2023.12.31",
                "统计期限为2023年01月01日至12月31日。"
            })
    void the_statistical_period_tells_the_year_where_no_title_does(String sentence) {
        assertThat(Identity.of(List.of(), List.of("2024年将继续努力。", sentence)).year())
                .isEqualTo(OptionalInt.of(2023));
    }

    @Test
    void sentences_that_begin_with_different_years_tell_none() {
        assertThat(Identity.of(List.of(), List.of("2023年，我局公开信息3条。2024年，我局将继续努力。"))
                        .year())
                .isEmpty();
    }

    @Test
    void what_stands_behind_the_source_of_a_page_is_none_of_its_name() {
        String line = "来源：甲区政府作者：张三发布时间：2022-01-26访问量：12";

        assertThat(Identity.of(List.of(line), List.of(line)).names()).containsExactly("甲区政府");
    }
}
