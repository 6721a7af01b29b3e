package org.nianbao.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** Dates and gates that hold for a subtree. */
@QuarkusTest
class CampaignsTest {

    private static final int YEAR = 2024;

    private String city;
    private String county;
    private String bureau;

    @BeforeEach
    void enterRegion() {
        city = Region.enter("government", null);
        county = Region.enter("government", city);
        bureau = Region.enter("department", county);
    }

    /** The deadlines of the city's organizations, by their codes. */
    private Map<String, String> deadlines(int year) {
        List<Map<String, String>> items =
                given().get("/api/v1/coverage/" + city + "/" + year).path("items");
        Map<String, String> found = new HashMap<>();
        items.forEach(item -> found.put(item.get("organization"), item.get("deadline")));
        return found;
    }

    @Test
    void a_campaign_is_read_as_it_was_made() {
        Map<String, Object> body = Region.campaign(city, YEAR, Map.of("department", "2025-01-28"));
        body.put("gates", List.of(Region.gate("signature", "领导签发", "Signature of the leader")));

        Response created = Region.post(Region.CAMPAIGNS, body);

        String address = Region.address(created);
        Map<String, Object> campaign = new HashMap<>(body);
        campaign.put("id", created.path("id"));
        campaign.put("createdBy", "reviewer");
        campaign.put("createdAt", created.path("createdAt"));
        assertThat(created.jsonPath().<String, Object>getMap("")).isEqualTo(campaign);
        created.then().body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        Response read = Api.reporter().get(address);
        assertThat(read.jsonPath().<String, Object>getMap("")).isEqualTo(campaign);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        Api.reporter()
                .header("If-None-Match", read.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
    }

    @Test
    void a_campaign_holds_for_its_subtree_and_its_year() {
        Region.plan(county, YEAR, Map.of("department", "2025-01-20", "township", "2025-02-20"));
        String township = Region.enter("township", county);
        String cityBureau = Region.enter("department", city);

        assertThat(deadlines(YEAR))
                .containsEntry(bureau, "2025-01-20")
                .containsEntry(township, "2025-02-20")
                .containsEntry(county, "2025-03-31")
                .containsEntry(cityBureau, "2025-01-31");
        assertThat(deadlines(2023)).containsEntry(bureau, "2024-01-31").containsEntry(township, null);
    }

    @Test
    void the_nearest_campaign_counts_for_each_kind_that_it_names() {
        Region.plan(city, YEAR, Map.of("department", "2025-01-15", "government", "2025-02-28"));
        Region.plan(county, YEAR, Map.of("department", "2025-01-25"));
        Region.plan(bureau, YEAR, Map.of("township", "2025-02-01"));

        assertThat(deadlines(YEAR))
                .containsEntry(city, "2025-02-28")
                .containsEntry(county, "2025-02-28")
                .containsEntry(bureau, "2025-01-25");
    }

    @Test
    void a_coverage_from_further_down_knows_the_campaigns_above() {
        Region.plan(city, YEAR, Map.of("department", "2025-01-15", "government", "2025-02-28"));
        Region.plan(county, YEAR, Map.of("department", "2025-01-25"));

        given().get("/api/v1/coverage/" + bureau + "/" + YEAR).then().body("items.deadline", contains("2025-01-25"));
        given().get("/api/v1/coverage/" + county + "/" + YEAR + "?kind=government")
                .then()
                .body("items.deadline", contains("2025-02-28"));
    }

    @Test
    void the_tree_of_the_last_day_of_the_year_says_which_campaigns_hold() {
        String other = Region.enter("government", city);
        Region.move(bureau, other, "2025-01-01");
        Region.plan(county, YEAR, Map.of("department", "2025-01-25"));
        Region.plan(other, YEAR, Map.of("department", "2025-01-10"));

        assertThat(deadlines(YEAR)).containsEntry(bureau, "2025-01-25");
    }

    @Test
    void what_was_removed_holds_no_longer() {
        String campaign = Region.plan(county, YEAR, Map.of("department", "2025-01-20"));

        Region.remove(campaign).then().statusCode(204);

        assertThat(deadlines(YEAR)).containsEntry(bureau, "2025-01-31");
        Api.as("reviewer").get(campaign).then().statusCode(404);
    }

    @Test
    void removal_needs_the_tag() {
        String campaign = Region.plan(county, YEAR, Map.of());

        Api.as("reviewer").delete(campaign).then().statusCode(428);
        Api.as("reviewer").header("If-Match", "\"x\"").delete(campaign).then().statusCode(412);
        Api.as("reviewer")
                .header("If-Match", "\"x\"")
                .delete(Region.CAMPAIGNS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void there_is_one_campaign_for_an_organization_and_a_year() {
        Region.plan(county, YEAR, Map.of());
        Region.plan(county, 2023, Map.of());

        Region.post(Region.CAMPAIGNS, Region.campaign(county, YEAR, Map.of()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", containsString(county));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Map<String, Object> body = new HashMap<>(Map.of("name", " ", "year", YEAR, "within", Api.newCode()));
        body.put(
                "deadlines",
                Map.of("department", "2025-02-01", "township", "2024-12-31", "zone", "soon", "shop", "2025-01-01"));
        body.put(
                "gates",
                List.of(
                        Region.gate("data", "数据关", "Data"),
                        Region.gate("Not A Slug", "签发", "Signature"),
                        Region.gate("seal", "盖章", "Seal"),
                        Region.gate("seal", "盖章", "Seal"),
                        Map.of("id", "x")));
        body.put("colour", "red");

        List<Map<String, String>> errors = Region.post(Region.CAMPAIGNS, body)
                .then()
                .statusCode(400)
                .extract()
                .path("errors");

        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(
                        "/colour unknown-member",
                        "/name blank",
                        "/within unknown-organization",
                        "/deadlines/department after-statutory-deadline",
                        "/deadlines/township inconsistent-period",
                        "/deadlines/zone not-a-day",
                        "/deadlines/shop unknown-member",
                        "/gates/0/id usual-gate",
                        "/gates/1/id not-an-id",
                        "/gates/3/id duplicate",
                        "/gates/4/label required");
    }

    @Test
    void a_day_later_than_the_law_allows_is_refused_in_both_languages() {
        Map<String, Object> body = Region.campaign(county, YEAR, Map.of("government", "2025-04-01"));

        Region.post(Region.CAMPAIGNS, body)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("不能晚于法定截止日 2025-03-31"));
        Api.as("reviewer")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post(Region.CAMPAIGNS)
                .then()
                .body("errors[0].detail", containsString("cannot be later than the law allows, 2025-03-31"));
    }

    @Test
    void a_code_that_cannot_even_be_stored_is_refused_like_any_other_text() {
        Region.post(Region.CAMPAIGNS, Region.campaign("Z\u0000", YEAR, Map.of()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("forbidden-character", "unknown-organization"));
    }

    @Test
    void the_days_of_a_campaign_may_be_the_first_of_the_next_year_and_the_statutory_one() {
        Region.plan(county, YEAR, Map.of("department", "2025-01-01", "government", "2025-03-31"));
    }

    @Test
    void a_body_without_members_is_told_everything_that_is_needed() {
        Region.post(Region.CAMPAIGNS, "{}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year", "/name", "/within", "/deadlines"))
                .body("errors.code", contains("required", "required", "required", "required"));
    }

    @Test
    void only_a_reviewer_makes_and_removes_campaigns() {
        String campaign = Region.plan(county, YEAR, Map.of());
        Map<String, Object> body = Region.campaign(city, YEAR, Map.of());
        for (String user : List.of("reporter", "publisher", "aggregator", "registrar")) {
            Api.as(user)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(Region.CAMPAIGNS)
                    .then()
                    .statusCode(403);
            Api.as(user).header("If-Match", "*").delete(campaign).then().statusCode(403);
        }
        given().get(campaign).then().statusCode(401);
    }

    @Test
    void the_list_is_paged_by_year_and_organization() {
        List<String> made = new ArrayList<>();
        for (String within : List.of(city, county, bureau)) {
            made.add(Region.plan(within, 1990, Map.of()));
        }

        Response page = Api.reporter().get(Region.CAMPAIGNS + "?year=1990&limit=500");
        List<String> all = page.then().statusCode(200).extract().path("items.within");
        assertThat(all).isSorted().containsSubsequence(city, county, bureau);

        Response first = Api.reporter().get(Region.CAMPAIGNS + "?year=1990&limit=1");
        first.then().statusCode(200).body("items", hasSize(1));
        Api.reporter()
                .get(Region.CAMPAIGNS + "?year=1990&limit=500&after=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items.within", equalTo(all.subList(1, all.size())));
        Api.reporter().get(Region.CAMPAIGNS + "?after=eA").then().statusCode(400);
        made.forEach(address -> Region.remove(address).then().statusCode(204));
    }

    @Test
    void a_report_passes_the_gates_of_all_campaigns_above_beside_the_usual_ones() {
        gates(city, List.of(Region.gate("signature", "市领导签发", "Signature")));
        gates(
                county,
                List.of(
                        Region.gate("seal", "盖章", "Seal"),
                        Region.gate("signature", "县领导签发", "Signature of the county")));
        String report = Desk.completeReport(bureau);
        Desk.submit(report).then().statusCode(200);

        Api.reporter()
                .get(report + "/reviews")
                .then()
                .statusCode(200)
                .body("gates.gate", contains("political", "textual", "data", "confidentiality", "signature", "seal"))
                .body("gates.label", contains("政治关", "文字关", "数据关", "保密关", "县领导签发", "盖章"));
        Desk.approve(report);
        assertThat(Desk.status(report)).isEqualTo("submitted");
        Desk.pass(report, "seal").then().statusCode(200);
        Desk.pass(report, "signature").then().statusCode(200).body("status", equalTo("approved"));
    }

    private static void gates(String within, List<Map<String, Object>> gates) {
        Map<String, Object> body = Region.campaign(within, YEAR, Map.of());
        body.put("gates", gates);
        Region.post(Region.CAMPAIGNS, body).then().statusCode(201);
    }
}
