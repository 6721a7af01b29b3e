package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** The README's story on the packaged service: one report from blank to published to amended, by four people. */
@QuarkusIntegrationTest
class StoryOfAReportIT {

    @Test
    void a_report_goes_from_blank_to_published_to_amended() {
        String organization = Api.newOrganization("测试局");
        String report = Api.openReport(organization, 2024);
        String publication = report.replace("/reports/", "/publications/");
        Api.anonymous().get(publication).then().statusCode(404);
        Api.anonymous().get(report).then().statusCode(401);

        Api.put(report, Api.demoReport("huaian-2024", organization)).then().statusCode(200);
        Desk.submit(report).then().statusCode(200).body("status", equalTo("submitted"));
        Desk.approve(report);
        Desk.publish(report)
                .then()
                .statusCode(201)
                .header("Location", endsWith(publication + "/revisions/1"))
                .body("status", equalTo("published"))
                .body("revision", equalTo(1));

        JsonPath first = Api.anonymous().get(publication).jsonPath();
        assertThat(first.getString("organizationName")).isEqualTo("测试局");
        assertThat(first.getInt("requests.received.total")).isEqualTo(3119);
        assertThat(first.getString("previousSha256")).isNull();

        Desk.amend(report, "普通程序案件漏计一件").then().statusCode(200).body("status", equalTo("draft"));
        Api.patch(report + "/proactive-disclosure", Map.of("administrativePenalties", Map.of("decisions", 3985759)))
                .then()
                .statusCode(200);
        Api.anonymous().get(publication).then().body("revision", equalTo(1));
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201).body("revision", equalTo(2));

        JsonPath second = Api.anonymous().get(publication).jsonPath();
        assertThat(second.getString("previousSha256")).isEqualTo(first.getString("sha256"));
        assertThat(second.getString("firstPublishedAt")).isEqualTo(first.getString("publishedAt"));
        assertThat(second.getString("reason")).isEqualTo("普通程序案件漏计一件");
        Api.anonymous()
                .get(publication + "/revisions/1")
                .then()
                .statusCode(200)
                .body("sha256", equalTo(first.getString("sha256")));
        Api.anonymous().get(publication + "/verification").then().body("valid", equalTo(true));
        Api.anonymous()
                .get(publication + "/revisions/2/difference")
                .then()
                .body("cells.pointer", contains("/proactiveDisclosure/administrativePenalties/decisions"))
                .body("cells.before", contains(3985758))
                .body("cells.after", contains(3985759));
        Api.reporter()
                .accept(ContentType.JSON)
                .get(report + "/history")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("publication"))
                .body("next", nullValue());
    }

    @Test
    void the_readme_tells_it_as_it_happens() throws IOException, InterruptedException {
        String block = Files.readString(Path.of("README.md"))
                .split("## From blank to law")[1]
                .split("```")[1]
                .replaceFirst("bash", "set -e")
                .replaceFirst("http://localhost:8080", RestAssured.baseURI + ":" + RestAssured.port)
                .replaceFirst("BODY=\\w+", "BODY=" + Api.newOrganization("测试局"));

        Process story = new ProcessBuilder("bash", "-c", block)
                .redirectErrorStream(true)
                .start();
        String told = new String(story.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(story.waitFor()).as(told).isZero();
        assertThat(told.strip().lines().reduce((earlier, last) -> last).orElseThrow())
                .contains("/proactiveDisclosure/administrativePenalties/decisions", "3985758", "3985759");
    }
}
