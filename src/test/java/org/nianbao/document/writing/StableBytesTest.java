package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.platform.http.Representation;

/** Readers keep what they got under its tag: other bytes need another version of the writer, and then other digests here. */
class StableBytesTest {

    private static final PrintedReport.Colophon COLOPHON =
            new PrintedReport.Colophon(1, "00ff", "2025-01-31", "/api/v1/publications/Z1/2024/revisions/1");

    private static List<String> digests(ReportWriter writer) {
        return Stream.of(Samples.huaian2024(), Samples.shanghaiOffice2019())
                .map(report -> new PrintedReport(report, "某局", Optional.of(COLOPHON)))
                .peek(report -> assertThat(writer.write(report)).isEqualTo(writer.write(report)))
                .map(report -> writer.version() + " " + Representation.digest(writer.write(report)))
                .toList();
    }

    @Test
    void the_page_of_a_report_is_the_same_as_long_as_its_version_is() {
        assertThat(digests(new HtmlWriter()))
                .containsExactly("1.4606dbae 6463052b047e86c789624d25", "1.4606dbae e852aeac3d46a8e17d412df0");
    }

    @Test
    void the_table_of_a_report_is_the_same_as_long_as_its_version_is() {
        assertThat(digests(new CsvWriter()))
                .containsExactly("1 99920ec5cf50374bb6e7cc19", "1 dad9ca4b63941e79ced64806");
    }
}
