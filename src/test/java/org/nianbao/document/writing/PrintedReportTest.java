package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Samples;

class PrintedReportTest {

    private static String fileName(String organizationName) {
        return new PrintedReport(Samples.huaian2024(), organizationName, Optional.empty()).fileName();
    }

    @ParameterizedTest
    @CsvSource({
        "淮安市人民政府, 淮安市人民政府",
        "../../etc/某局, .._.._etc_某局",
        "'a\\b:c*d?e\"f<g>h|', a_b_c_d_e_f_g_h_",
        "'甲\u202E\u0007乙', 甲__乙"
    })
    void a_file_is_called_like_its_report_without_what_is_no_name(String organization, String name) {
        assertThat(fileName(organization)).isEqualTo(name + "2024年政府信息公开工作年度报告");
    }

    @Test
    void a_name_that_is_too_long_for_a_file_keeps_its_end() {
        assertThat(fileName("𠀀".repeat(200))).isEqualTo("𠀀".repeat(43) + "2024年政府信息公开工作年度报告");
    }
}
