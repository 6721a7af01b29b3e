package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.support.Api.demoReport;
import static org.nianbao.support.Api.newOrganization;
import static org.nianbao.support.Api.openReport;
import static org.nianbao.support.Api.patch;
import static org.nianbao.support.Api.put;
import static org.nianbao.support.Api.report;
import static org.nianbao.support.Api.reporter;
import static org.nianbao.support.Api.tag;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;

@QuarkusTest
class WholeReportsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> DESK = List.of("status", "version", "revision", "origin", "allowedActions");

    @ParameterizedTest
    @CsvSource({
        "huaian-2024,2024",
        "large-city-2025,2025",
        "shanghai-general-office-2019,2019",
        "luoyang-data-bureau-2022,2022",
        "pingtan-2021,2021",
        "pingtan-2022,2022"
    })
    void a_real_report_that_is_put_on_the_desk_is_read_back_as_it_was(String name, int year) throws Exception {
        String organization = newOrganization("青山县人民政府");
        String sent = demoReport(name, organization);

        reporter()
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(sent)
                .put(report(organization, year))
                .then()
                .statusCode(201);

        ObjectNode read = (ObjectNode)
                JSON.readTree(reporter().get(report(organization, year)).asString());
        read.remove(DESK);
        assertThat(read).isEqualTo(JSON.readTree(sent));
    }

    @Test
    void what_was_read_can_be_sent_back_unchanged_and_altered_desk_members_are_refused() throws Exception {
        String address = openReport(2024);
        ObjectNode read = (ObjectNode) JSON.readTree(reporter().get(address).asString());
        put(address, read.toString()).then().statusCode(200);

        read.put("status", "published").put("origin", "imported");
        put(address, read.toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/origin", "/status", "/version"))
                .body("errors.code", hasItems("read-only"));
    }

    @Test
    void put_creates_only_with_if_none_match_and_replaces_only_with_the_current_tag() {
        String organization = newOrganization("青山县水利局");
        String address = report(organization, 2024);
        String body = "{\"preamble\":\"甲\"}";
        reporter()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1.1\"")
                .body(body)
                .put(address)
                .then()
                .statusCode(412);
        reporter().contentType(ContentType.JSON).body(body).put(address).then().statusCode(201);
        reporter()
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(body)
                .put(address)
                .then()
                .statusCode(412);
        reporter().contentType(ContentType.JSON).body(body).put(address).then().statusCode(428);
        put(address, body).then().statusCode(200);
    }

    @Test
    void a_document_for_another_address_is_refused() {
        String address = openReport(2024);
        put(address, "{\"organization\":\"11370900004341590P\",\"year\":2023,\"schema\":2}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/schema", "/organization", "/year"));
    }

    @Test
    void replacing_the_whole_leaves_the_tags_of_sections_that_stay_the_same() {
        String address = openReport(2024);
        String disputes = tag(address + "/disputes");
        String other = tag(address + "/other-matters");

        put(address, "{\"otherMatters\":{\"text\":\"无\"}}").then().statusCode(200);

        assertThat(tag(address + "/disputes")).isEqualTo(disputes);
        assertThat(tag(address + "/other-matters")).isNotEqualTo(other);
    }

    @Test
    void a_stale_write_of_the_whole_is_told_what_differs_in_content_alone() throws Exception {
        String address = openReport(2024);
        String stale = tag(address);
        ObjectNode read = (ObjectNode) JSON.readTree(reporter().get(address).asString());
        patch(address + "/disputes", "{\"reconsideration\":{\"upheld\":3}}")
                .then()
                .statusCode(200);

        reporter()
                .contentType(ContentType.JSON)
                .header("If-Match", stale)
                .body(read.put("preamble", "甲").toString())
                .put(address)
                .then()
                .statusCode(412)
                .body("differences.pointer", contains("/preamble", "/disputes/reconsideration/upheld"))
                .body("differences.sent", contains("甲", null))
                .body("differences.stored", contains("", 3));
    }

    @Test
    void a_patch_of_one_member_leaves_a_blank_fee_statement_as_it_is() {
        String address = openReport(2024);
        put(address + "/other-matters", "{\"text\":\"无\",\"informationFee\":{\"notices\":null}}")
                .then()
                .statusCode(200);

        patch(address, "{\"title\":\"题目\"}").then().statusCode(200).body("otherMatters", hasKey("informationFee"));

        reporter().get(address).then().body("otherMatters.informationFee", hasKey("collected"));
    }

    @Test
    void an_empty_report_can_be_put_into_another_form_and_a_filled_one_cannot() {
        String empty = openReport(2024);
        patch(empty, "{\"form\":\"2019\"}").then().statusCode(200).body("form", equalTo("2019"));
        patch(empty, "{\"year\":2024,\"requests\":{\"notes\":\"甲\"}}").then().statusCode(200);
        reporter()
                .post(empty + "/consistency-check")
                .then()
                .statusCode(422)
                .body("violations.rule", hasItems("form-matches-year"));

        String filled = openReport(2024);
        patch(filled, "{\"proactiveDisclosure\":{\"administrativeRules\":{\"issued\":1}}}")
                .then()
                .statusCode(200);
        patch(filled, "{\"form\":\"2019\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/proactiveDisclosure/administrativeRules/issued"));
    }

    @Test
    void of_two_who_create_the_same_report_by_put_the_other_learns_that_it_exists() {
        String organization = newOrganization("青山县信访局");
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> reporter()
                        .contentType(ContentType.JSON)
                        .header("If-None-Match", "*")
                        .body("{}")
                        .put(report(organization, 2024))
                        .statusCode())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void a_patch_of_the_whole_reaches_into_sections() {
        String address = openReport(2024);
        patch(address, "{\"scope\":\"region\",\"requests\":{\"received\":{\"naturalPersons\":0}},\"preamble\":\"甲\"}")
                .then()
                .statusCode(200)
                .body("scope", equalTo("region"))
                .body("preamble", equalTo("甲"))
                .body("requests.received.naturalPersons", equalTo(0))
                .body("requests.received.total", nullValue());
    }

    @Test
    void a_report_that_was_deleted_is_gone_and_its_tags_never_come_back() {
        String organization = newOrganization("青山县林业局");
        String address = openReport(organization, 2024);
        String tag = tag(address);
        reporter().header("If-Match", tag).delete(address).then().statusCode(204);
        reporter().get(address).then().statusCode(404);

        openReport(organization, 2024);

        assertThat(tag(address)).isNotEqualTo(tag);
        reporter().header("If-Match", tag).delete(address).then().statusCode(412);
    }

    @Test
    void one_call_gives_a_portal_the_report_last_years_the_findings_and_the_form() {
        String organization = newOrganization("青山县审计局");
        openReport(organization, 2023);
        String address = openReport(organization, 2024);

        reporter()
                .get(address + "?include=previous,findings,form")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[^\"+]+\\+[^\"]+\""))
                .body("year", equalTo(2024))
                .body("included.previous.year", equalTo(2023))
                .body("included.findings.summary.blank", equalTo(200))
                .body("included.form.cells", hasSize(200));
        reporter()
                .get(address + "?include=previous,letters")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("include"));
    }

    @Test
    void the_tag_of_a_page_guards_a_write_and_changes_with_what_was_included() {
        String organization = newOrganization("青山县气象局");
        String lastYear = openReport(organization, 2023);
        String address = openReport(organization, 2024);
        String page = address + "?include=previous";
        String tag = tag(page);
        patch(lastYear + "/disputes", "{\"notes\":\"甲\"}").then().statusCode(200);

        assertThat(tag(page)).isNotEqualTo(tag);
        reporter()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{}")
                .put(address)
                .then()
                .statusCode(200);
    }

    @Test
    void an_unregistered_organization_and_a_report_that_nobody_filed_are_not_found() {
        reporter()
                .contentType(ContentType.JSON)
                .body("{}")
                .put(report("Z99999999999999999", 2024))
                .then()
                .statusCode(404);
        String organization = newOrganization("青山县园林局");
        for (String path : List.of("", "/requests", "/findings")) {
            reporter()
                    .get(report(organization, 2024) + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void blank_zero_and_not_applicable_stay_three_things_and_money_stays_exact() {
        String address = openReport(2021) + "/proactive-disclosure";
        put(address, """
                        {"administrativeRules": {"issued": 0},
                         "administrativeFees": {"amount": 24252.311082},
                         "marks": {"/proactiveDisclosure/administrativeRules/repealed": {"mark": "notApplicable"}}}""").then().statusCode(200);

        String read = reporter().get(address).asString();

        assertThat(read)
                .contains("\"administrativeRules\":{\"issued\":0,\"repealed\":null,\"inForce\":null}")
                .contains("\"amount\":24252.311082")
                .contains("\"/proactiveDisclosure/administrativeRules/repealed\":"
                        + "{\"mark\":\"notApplicable\",\"raw\":\"\",\"note\":\"\"}");
    }

    @Test
    void the_list_pages_through_every_report_once_in_a_stable_order() {
        String organization = newOrganization("青山县体育局");
        for (int year = 2019; year <= 2025; year++) {
            openReport(organization, year);
        }
        String list = "/api/v1/reports?organization=" + organization + "&limit=3";
        List<Integer> years = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page =
                    reporter().get(list + next).then().statusCode(200).extract().jsonPath();
            years.addAll(page.getList("items.year", Integer.class));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }

        assertThat(years).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025);
        reporter()
                .get("/api/v1/reports?year=2020&status=draft&within=" + organization)
                .then()
                .statusCode(200)
                .body("items.organization", contains(organization))
                .body("items.year", contains(2020))
                .body("next", nullValue());
    }

    @Test
    void a_list_with_wrong_filters_says_what_is_wrong_with_each() {
        reporter()
                .get("/api/v1/reports?year=abc&status=lost&within=nowhere&limit=501&after=x&colour=red")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("year", "status", "within", "limit", "after", "colour"));
    }

    @Test
    void a_report_without_what_the_form_has_no_place_for_carries_no_such_member() {
        String address = openReport(2024);
        reporter().get(address).then().body("asPublished", nullValue()).body("requests.marks", anEmptyMap());
        String kept = "{\"asPublished\":[{\"place\":\"表三\",\"label\":\"（六）其他处理\",\"values\":[0,null,\"—\"],"
                + "\"nearest\":\"/requests/outcomes/otherHandling\"}]}";
        patch(address, kept).then().statusCode(200).body("asPublished[0].values", contains(0, null, "—"));
        patch(address, "{\"asPublished\":null}").then().statusCode(200).body("asPublished", nullValue());
        reporter().get(address + "/overview").then().body("parts", empty());
    }

    @Test
    void the_stored_check_finds_what_a_clerk_broke_and_passes_when_it_is_mended() {
        String organization = newOrganization("青山县财政局");
        String address = report(organization, 2024);
        reporter()
                .contentType(ContentType.JSON)
                .body(Api.demoReport("huaian-2024", organization))
                .put(address)
                .then()
                .statusCode(201);
        reporter()
                .post(address + "/consistency-check")
                .then()
                .statusCode(200)
                .body("consistent", equalTo(true))
                // The report is one of a region, of which the roll-up's coverage can be judged.
                .body("rulesEvaluated", equalTo(47 + 2))
                .body("violations", empty());

        patch(address + "/requests", "{\"received\":{\"total\":3120}}").then().statusCode(200);
        reporter()
                .post(address + "/consistency-check")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/inconsistent-report"))
                .body("violations.rule", contains("requests-balance", "requests-row-sum"))
                .body("violations.difference", contains(1, 1))
                .body("violations[0].repairs[0].changes[0].pointer", equalTo("/requests/received/total"))
                .body("violations[0].repairs[0].changes[0].to", equalTo(3119))
                .body("violations[0].repairs[0].settles", hasSize(2));
        reporter().get(address + "/findings").then().statusCode(200).body("violations", hasSize(2));
    }
}
