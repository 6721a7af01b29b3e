package org.nianbao.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.rollup.Filing.FEE;
import static org.nianbao.rollup.Filing.LICENSING;
import static org.nianbao.rollup.Filing.YEAR;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.deadline.Region;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Sql;

/** Drafts of regions, made of what was published below. */
@QuarkusTest
class CompilationTest {

    private static final String GRANTED = "/requests/outcomes/granted/";

    private String government;
    private String statistics;
    private String archives;

    @BeforeEach
    void enterOrganizations() {
        government = Region.enter("government", null, "name", "青山县人民政府");
        statistics = Region.enter("department", government, "name", "青山县统计局");
        archives = Region.enter("department", government, "name", "青山县档案局");
    }

    @Test
    void a_draft_of_the_region_opens_with_the_sums_of_what_was_published_below() {
        Filing.publish(Filing.own(statistics, LICENSING, 3, FEE, "24252.311082"));
        Filing.publish(Filing.own(archives, LICENSING, 4, FEE, "0.5"));

        Response answer = Filing.compile(government);

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(Api.report(government, YEAR)))
                .header("ETag", matchesPattern("\"[^\"]+\""))
                .body("scope", equalTo("region"))
                .body("status", equalTo("draft"))
                .body("origin", equalTo("filed"))
                .body("form", equalTo("2021"))
                .body("title", equalTo("青山县人民政府2024年政府信息公开工作年度报告"))
                .body("proactiveDisclosure.administrativeLicensing.decisions", equalTo(7))
                .body("proactiveDisclosure.administrativeFees.amount", equalTo(24252.811082f))
                .body("overview.parts", empty())
                .body("otherMatters.text", equalTo(""))
                .body("allowedActions", contains("update", "delete", "check", "explanation", "submission"));
        assertThat(answer.asString()).contains("24252.811082");
    }

    @Test
    void the_revisions_that_were_added_are_pinned_and_told_page_by_page() {
        Filing.publish(Filing.own(statistics));
        Filing.publish(Filing.own(archives));
        Filing.compile(government).then().statusCode(201);
        String compilation = Api.report(government, YEAR) + "/compilation";

        Response first = Api.as("aggregator").queryParam("limit", 1).get(compilation);

        first.then()
                .statusCode(200)
                .body("stage", equalTo("published"))
                .body("position", greaterThan(0))
                .body("compiledAt", notNullValue())
                .body("count", equalTo(2))
                .body("items.organization", contains(statistics))
                .body("items.name", contains("青山县统计局"))
                .body("items.revision", contains(1))
                .body("items.sha256", contains(publishedHash(statistics)));
        Api.as("aggregator")
                .queryParam("after", first.<String>path("next"))
                .get(compilation)
                .then()
                .body("items.organization", contains(archives))
                .body("next", nullValue());
    }

    private static String publishedHash(String organization) {
        return Api.anonymous()
                .get("/api/v1/publications/" + organization + "/" + YEAR)
                .path("sha256");
    }

    @Test
    void the_report_of_an_organization_that_was_not_compiled_has_no_sources() {
        Filing.file(Filing.own(government));

        Api.reporter()
                .get(Api.report(government, YEAR) + "/compilation")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void reports_of_other_scopes_and_years_and_of_other_regions_are_not_added() {
        Filing.publish(Filing.own(statistics, LICENSING, 3));
        String town = Region.enter("government", government);
        Filing.publish(Filing.own(town, LICENSING, 10).put("scope", "region"));
        Filing.publish(Filing.own(Region.enter("department", null), LICENSING, 100));

        Filing.compile(government)
                .then()
                .statusCode(201)
                .body("proactiveDisclosure.administrativeLicensing.decisions", equalTo(3));
    }

    @Test
    void what_nobody_reported_stays_blank_and_what_does_not_apply_counts_as_nothing() {
        Filing.publishAsItIs(Samples.set(Filing.own(statistics), LICENSING, null));
        Filing.publishAsItIs(Samples.mark(Samples.set(Filing.own(archives), LICENSING, null), FEE, "notApplicable"));

        Filing.compile(government)
                .then()
                .statusCode(201)
                .body("proactiveDisclosure.administrativeLicensing.decisions", nullValue())
                .body("proactiveDisclosure.administrativeFees.amount", equalTo(0))
                .body("requests.received.total", equalTo(0));
    }

    @Test
    void totals_are_computed_from_their_parts_and_not_added_up() {
        ObjectNode wrong = Filing.own(statistics, GRANTED + "naturalPersons", 2, GRANTED + "total", 20);
        Filing.publishAsItIs(wrong);
        Filing.publish(Filing.own(archives));

        Filing.compile(government)
                .then()
                .body("requests.outcomes.granted.total", equalTo(2))
                .body("requests.outcomes.total.naturalPersons", equalTo(2))
                .body("requests.outcomes.total.total", equalTo(2));
    }

    @Test
    void a_sum_that_no_cell_can_hold_is_marked_and_left_to_the_clerk() {
        long most = 9_007_199_254_740_991L;
        Filing.publish(Filing.own(statistics, LICENSING, most));
        Filing.publish(Filing.own(archives, LICENSING, most));

        Filing.compile(government)
                .then()
                .statusCode(201)
                .body("proactiveDisclosure.administrativeLicensing.decisions", nullValue())
                .body("proactiveDisclosure.marks.'" + LICENSING + "'.mark", equalTo("unread"))
                .body("proactiveDisclosure.marks.'" + LICENSING + "'.raw", equalTo("18014398509481982"));
    }

    @Test
    void where_nothing_was_published_the_draft_is_blank() {
        Filing.compile(government)
                .then()
                .statusCode(201)
                .body("proactiveDisclosure.administrativeLicensing.decisions", nullValue())
                .body("requests.received.total", nullValue());
    }

    @Test
    void the_history_tells_that_it_was_compiled() {
        Filing.compile(government).then().statusCode(201);

        Api.reporter()
                .get(Api.report(government, YEAR) + "/history")
                .then()
                .body("items.action", contains("compilation"))
                .body("items.actor", contains("reporter"));
    }

    @Test
    void an_organization_that_has_a_report_on_the_desk_gets_no_other() {
        Filing.file(Filing.own(government));

        Filing.compile(government).then().statusCode(409).body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void an_organization_that_has_published_a_report_gets_no_other_even_if_its_desk_is_empty() {
        Filing.publish(Filing.own(government));
        Sql.run("delete from report where organization = '%s'".formatted(government));

        Filing.compile(government).then().statusCode(409).body("type", equalTo("/problems/already-exists"));

        assertThat(Sql.count("select count(*) from report where organization = '%s'".formatted(government)))
                .isZero();
    }

    @Test
    void a_retry_under_the_same_key_gets_the_same_answer() {
        String key = UUID.randomUUID().toString();
        Filing.publish(Filing.own(statistics, LICENSING, 3));

        Response first = compileOnce(key);
        Response second = compileOnce(key);

        first.then().statusCode(201).body("proactiveDisclosure.administrativeLicensing.decisions", equalTo(3));
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    private Response compileOnce(String key) {
        return Api.reporter()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("stage", "published"))
                .post(Filing.compilation(government, YEAR));
    }

    @Test
    void unknown_organizations_years_to_come_and_unknown_members_are_refused() {
        Filing.compile(Api.newCode()).then().statusCode(404);
        send(Filing.compilation(government, 2150), Map.of())
                .then()
                .statusCode(400)
                .body("errors.code", contains("year-to-come"));
        send(Filing.compilation(government, YEAR), Map.of("stage", "drafted", "scope", "level"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/stage", "/scope"));
        assertThat(Sql.texts("select id from report where organization = '%s'".formatted(government)))
                .isEmpty();
    }

    private static Response send(String address, Map<String, ?> body) {
        return Api.reporter().contentType(ContentType.JSON).body(body).post(address);
    }

    @Test
    void only_a_reporter_over_the_organization_compiles() {
        for (String role : List.of("reviewer", "publisher", "aggregator", "registrar")) {
            Filing.compile(Api.as(role), government).then().statusCode(403);
        }
        Filing.compile(Api.anonymous(), government).then().statusCode(401);
    }

    @Test
    void the_pins_go_with_the_draft_and_a_new_one_has_its_own() {
        Filing.publish(Filing.own(statistics, LICENSING, 3));
        Filing.compile(government).then().statusCode(201);
        String report = Api.report(government, YEAR);
        Api.reporter().header("If-Match", Api.tag(report)).delete(report).then().statusCode(204);
        Filing.publish(Filing.own(archives, LICENSING, 4));

        Filing.compile(government)
                .then()
                .statusCode(201)
                .body("proactiveDisclosure.administrativeLicensing.decisions", equalTo(7));

        Api.reporter().get(report + "/compilation").then().body("items", hasSize(2));
        assertThat(Sql.count("select count(*) from compilation_source where organization in ('%s', '%s')"
                        .formatted(statistics, archives)))
                .isEqualTo(2);
    }

    @Test
    void a_publication_that_was_acknowledged_before_is_always_in_the_sum() {
        for (int decisions = 1; decisions <= 3; decisions++) {
            String department = Region.enter("department", government);
            Filing.publish(Filing.own(department, LICENSING, 1));

            Filing.compile(government)
                    .then()
                    .statusCode(201)
                    .body("proactiveDisclosure.administrativeLicensing.decisions", equalTo(decisions));

            String report = Api.report(government, YEAR);
            Api.reporter()
                    .header("If-Match", Api.tag(report))
                    .delete(report)
                    .then()
                    .statusCode(204);
        }
        assertThat(Desk.status(Filing.file(Filing.own(government)))).isEqualTo("draft");
    }
}
