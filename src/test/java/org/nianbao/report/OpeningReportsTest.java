package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.support.Api.newOrganization;
import static org.nianbao.support.Api.openReport;
import static org.nianbao.support.Api.patch;
import static org.nianbao.support.Api.report;
import static org.nianbao.support.Api.reporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.form.FormCatalogue;

@QuarkusTest
class OpeningReportsTest {

    private static final String REPORTS = "/api/v1/reports";

    @Test
    void a_new_report_is_the_blank_form_of_its_year_with_the_usual_title() throws Exception {
        String organization = newOrganization("青山县统计局");

        Response answer = open(Map.of("organization", organization, "year", 2022));

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(report(organization, 2022)))
                .header("ETag", matchesPattern("\"[^\"]+\""))
                .body("title", equalTo("青山县统计局2022年政府信息公开工作年度报告"))
                .body("form", equalTo("2021"))
                .body("scope", equalTo("own"))
                .body("status", equalTo("draft"))
                .body("origin", equalTo("filed"))
                .body("revision", nullValue())
                .body("allowedActions", contains("update", "delete", "check", "explanation", "submission"));
        JsonNode document = new ObjectMapper().readTree(answer.asString());
        assertThat(FormCatalogue.load(List.of("2019", "2021"))
                        .find("2021")
                        .orElseThrow()
                        .cells())
                .allSatisfy(cell -> assertThat(document.at(cell.pointer()).isNull())
                        .as(cell.pointer())
                        .isTrue());
    }

    @Test
    void reports_of_2019_and_2020_are_opened_in_the_form_of_2019() {
        String organization = newOrganization("青山县档案局");
        for (int year : new int[] {2019, 2020}) {
            open(Map.of("organization", organization, "year", year))
                    .then()
                    .statusCode(201)
                    .body("form", equalTo("2019"));
        }
    }

    @Test
    void a_year_without_a_form_and_an_unknown_organization_are_told_at_once() {
        open(Map.of("organization", "Z99999999999999999", "year", 2018, "scope", "all", "colour", "red"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour", "/organization", "/year", "/scope"))
                .body(
                        "errors.code",
                        contains("unknown-member", "unknown-organization", "no-form-for-year", "not-one-of"));
    }

    @Test
    void a_second_report_for_the_same_year_is_refused() {
        String organization = newOrganization("青山县教育局");
        openReport(organization, 2023);

        open(Map.of("organization", organization, "year", 2023))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void of_many_who_open_the_same_report_exactly_one_succeeds() {
        String organization = newOrganization("青山县民政局");

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i ->
                        open(Map.of("organization", organization, "year", 2023)).statusCode())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void prefill_copies_what_was_carried_forward_last_year_and_nothing_else() {
        String organization = newOrganization("青山县公安局");
        String lastYear = openReport(organization, 2020);
        patch(
                        lastYear + "/requests",
                        "{\"carriedForward\":{\"naturalPersons\":7,\"others\":0,\"total\":7},"
                                + "\"received\":{\"naturalPersons\":9}}")
                .then()
                .statusCode(200);

        Response answer = open(Map.of("organization", organization, "year", 2021, "prefill", true));

        answer.then()
                .statusCode(201)
                .body("requests.carriedOver.naturalPersons", equalTo(7))
                .body("requests.carriedOver.others", equalTo(0))
                .body("requests.carriedOver.total", equalTo(7))
                .body("requests.carriedOver.commercialEnterprises", nullValue())
                .body("requests.received.naturalPersons", nullValue())
                .body("requests.carriedForward.naturalPersons", nullValue());
    }

    private static Response open(Map<String, Object> body) {
        return reporter().contentType(ContentType.JSON).body(body).post(REPORTS);
    }
}
