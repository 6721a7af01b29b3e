package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** What was published elsewhere is published as it was, and says so. */
@QuarkusTest
class ImportedPublicationTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @Test
    void an_imported_report_is_published_with_its_errors_and_its_source() {
        String report = Desk.completeReport();
        Api.patch(report + "/requests", Map.of("received", Map.of("total", 3120)))
                .then()
                .statusCode(200);
        Sql.run("""
                update report set origin = 'imported',
                    source = '{"url": "https://www.example.gov.cn/a.html", "name": "a.html", "sha256": "%s"}'
                where organization = '%s'""".formatted(SHA, report.split("/")[4]));

        Publication.republish(report);

        JsonNode read = Publication.json(report, 1);
        assertThat(read.get("origin").asText()).isEqualTo("imported");
        assertThat(read.at("/source/url").asText()).isEqualTo("https://www.example.gov.cn/a.html");
        assertThat(read.at("/source/sha256").asText()).isEqualTo(SHA);
        assertThat(read.get("findings").findValuesAsText("rule")).contains("requests-balance", "requests-row-sum");
        JsonNode finding = read.get("findings").get(0);
        assertThat(finding.get("severity").asText()).isEqualTo("error");
        assertThat(finding.get("cells").get(0).asText()).isEqualTo("/requests/received/total");
        assertThat(finding.get("message").asText()).isNotBlank();
        assertThat(read.at("/requests/received/total").asInt()).isEqualTo(3120);
    }
}
