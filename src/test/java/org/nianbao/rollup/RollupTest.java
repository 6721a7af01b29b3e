package org.nianbao.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.rollup.Filing.FEE;
import static org.nianbao.rollup.Filing.LICENSING;
import static org.nianbao.rollup.Filing.YEAR;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.deadline.Region;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** What the reports of an organization and of those below it add up to. */
@QuarkusTest
class RollupTest {

    private static final String DECISIONS = "figures.proactiveDisclosure.administrativeLicensing.decisions";
    private static final String MOST = "9007199254740991";

    private String county;
    private String office;
    private String bureau;
    private String town;

    @BeforeEach
    void enterOrganizations() {
        county = Region.enter("government", null, "name", "青山县人民政府");
        office = Region.enter("office", county);
        bureau = Region.enter("department", county);
        town = Region.enter("government", county);
    }

    static Response rollup(String organization, Object... parameters) {
        return rollup(Api.anonymous(), organization, parameters);
    }

    static Response rollup(RequestSpecification by, String organization, Object... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            by.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return by.get("/api/v1/rollups/" + organization + "/" + YEAR);
    }

    static String hash(String organization) {
        return Api.anonymous()
                .get("/api/v1/publications/" + organization + "/" + YEAR)
                .then()
                .statusCode(200)
                .extract()
                .path("sha256");
    }

    static String digest(String... hashes) {
        BigInteger sum = List.of(hashes).stream()
                .map(hash -> new BigInteger(hash, 16))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(BigInteger.ONE.shiftLeft(256));
        String digits = sum.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    @Test
    void every_cell_is_the_sum_of_the_own_reports_of_the_subtree() {
        Filing.publish(Filing.own(bureau, LICENSING, 3, FEE, "24252.311082"));
        Filing.publish(Filing.own(town, LICENSING, 4, FEE, "0.188918"));

        Response answer = rollup(county);

        answer.then()
                .statusCode(200)
                .body("schema", equalTo(1))
                .body("organization", equalTo(county))
                .body("name", equalTo("青山县人民政府"))
                .body("year", equalTo(YEAR))
                .body("form", equalTo("2021"))
                .body("extent", equalTo("region"))
                .body("basis", equalTo("units"))
                .body("stage", equalTo("published"))
                .body(DECISIONS, equalTo(7))
                .body("figures.requests.outcomes.denied.stateSecrets.total", equalTo(0))
                .body("blanks", equalTo(Map.of()))
                .body("coverage.expected", equalTo(4))
                .body("coverage.published", equalTo(2))
                .body("coverage.missing.count", equalTo(2))
                .body("coverage.missing.items.organization", contains(county, office))
                .body("coverage.missing.items[0].name", equalTo("青山县人民政府"))
                .body("coverage.missing.items.kind", contains("government", "office"))
                .body("coverage.added", equalTo(2))
                .body("coverage.notAdded", equalTo(Map.of("count", 0, "items", List.of())))
                .body("coverage.blankCells", equalTo(0))
                .body("coverage.openErrors", equalTo(0))
                .body("coverage.preliminary", equalTo(false))
                .body("coverage.countedTwice.count", equalTo(0))
                .body("provenance.count", equalTo(2))
                .body("provenance.digest", equalTo(digest(hash(bureau), hash(town))))
                .body("provenance.expunged", equalTo(0))
                .body("provenance.approved.count", equalTo(0))
                .body("standsFor", empty())
                .body("comparison", nullValue());
        assertThat(answer.asString()).contains("\"amount\":24252.5}").doesNotContain("comparison");
    }

    @Test
    void sums_are_exact_beyond_what_a_cell_can_hold() {
        Filing.publish(Filing.own(bureau, LICENSING, MOST, FEE, "999999999999999"));
        Filing.publish(Filing.own(town, LICENSING, MOST, FEE, "0.000001"));

        assertThat(rollup(county).asString())
                .contains("\"decisions\":18014398509481982")
                .contains("\"amount\":999999999999999.000001");
    }

    @Test
    void blank_cells_are_counted_and_a_sum_is_null_only_where_all_are_blank() {
        ObjectNode gap = Samples.set(Samples.set(Filing.own(bureau), LICENSING, null), FEE, null);
        Filing.publishAsItIs(gap);
        Filing.publishAsItIs(Samples.set(Filing.own(town, LICENSING, 4), FEE, null));
        Filing.publishAsItIs(
                Samples.mark(Samples.set(Filing.own(office), LICENSING, null), LICENSING, "notApplicable"));

        rollup(county)
                .then()
                .body(DECISIONS, equalTo(4))
                .body("figures.proactiveDisclosure.administrativeFees.amount", equalTo(0))
                .body("blanks", equalTo(Map.of(LICENSING, 1, FEE, 2)))
                .body("coverage.blankCells", equalTo(3))
                .body("coverage.openErrors", equalTo(3));
        rollup(bureau)
                .then()
                .body(DECISIONS, nullValue())
                .body("figures.proactiveDisclosure.administrativeFees.amount", nullValue())
                .body("figures.requests.received.total", equalTo(0));
    }

    @Test
    void totals_are_computed_of_their_parts() {
        Filing.publishAsItIs(Filing.own(bureau, "/requests/received/naturalPersons", 2, "/requests/received/total", 9));
        Filing.publishAsItIs(Filing.own(town, "/requests/received/others", 1));

        rollup(county).then().body("figures.requests.received.total", equalTo(3));
    }

    @Test
    void what_was_published_with_another_scope_or_form_is_not_added_but_told() {
        Filing.publishFor("level", Filing.own(county, LICENSING, 50));
        Filing.publishFor("region", Filing.own(town, LICENSING, 60));
        ObjectNode old = Samples.zero(Samples.form("2019"));
        Filing.publishAsItIs(old.put("organization", bureau).put("year", YEAR));

        rollup(county)
                .then()
                .body(DECISIONS, nullValue())
                .body("coverage.published", equalTo(3))
                .body("coverage.added", equalTo(0))
                .body("coverage.notAdded.count", equalTo(3))
                .body("coverage.notAdded.items.organization", contains(county, bureau, town))
                .body("coverage.notAdded.items.scope", contains("level", "own", "region"))
                .body("coverage.notAdded.items.form", contains("2021", "2019", "2021"))
                .body("coverage.notAdded.items.revision", everyItem(equalTo(1)))
                .body("provenance.count", equalTo(0))
                .body("provenance.digest", equalTo("0".repeat(64)));
    }

    @Test
    void a_level_ends_where_something_else_than_its_own_bodies_stands() {
        String below = Region.enter("agency", bureau);
        String school = Region.enter("other", bureau);
        Filing.publish(Filing.own(below, LICENSING, 1));
        Filing.publish(Filing.own(school, LICENSING, 10));
        Filing.publish(Filing.own(town, LICENSING, 100));
        Filing.publish(Filing.own(county, LICENSING, 1000));

        rollup(county, "extent", "level")
                .then()
                .body(DECISIONS, equalTo(1001))
                .body("extent", equalTo("level"))
                .body("coverage.expected", equalTo(4))
                .body("coverage.missing.items.organization", contains(office, bureau));
        rollup(county).then().body(DECISIONS, equalTo(1111));
    }

    @Test
    void a_government_that_is_added_beside_its_office_is_told() {
        Filing.publish(Filing.own(county));
        rollup(county).then().body("coverage.countedTwice.count", equalTo(0));
        Filing.publish(Filing.own(office));

        rollup(county)
                .then()
                .body("coverage.countedTwice.count", equalTo(1))
                .body("coverage.countedTwice.items", equalTo(List.of(Map.of("government", county, "office", office))));
    }

    @Test
    void a_report_on_a_region_stands_for_all_below_it_as_long_as_units_are_missing() {
        String station = Region.enter("agency", town);
        Filing.publish(Filing.own(bureau, LICENSING, 1));
        Filing.publish(Filing.own(station, LICENSING, 10));
        Filing.publishFor("region", Filing.own(town, LICENSING, 500));
        rollup(county, "basis", "reported")
                .then()
                .body(DECISIONS, equalTo(11))
                .body("standsFor", empty())
                .body("coverage.notAdded.count", equalTo(1));
        String late = Region.enter("department", town);

        rollup(county).then().body(DECISIONS, equalTo(11)).body("standsFor", empty());
        rollup(county, "basis", "reported")
                .then()
                .body(DECISIONS, equalTo(501))
                .body("standsFor.organization", contains(town))
                .body("standsFor.revision", contains(1))
                .body("standsFor.sha256", contains(hash(town)))
                .body("standsFor.missing", contains(1))
                .body("coverage.expected", equalTo(6))
                .body("coverage.missing.items.organization", contains(county, office, late))
                .body("coverage.notAdded.count", equalTo(0))
                .body("provenance.count", equalTo(2))
                .body("provenance.digest", equalTo(digest(hash(bureau), hash(town))));
        rollup(county, "basis", "reported", "extent", "level").then().body("standsFor", empty());
        rollup(town, "basis", "reported").then().body(DECISIONS, equalTo(10)).body("standsFor", empty());
    }

    @Test
    void the_own_report_on_the_same_extent_is_compared() {
        Filing.publish(Filing.own(bureau, LICENSING, 3, FEE, "1.5"));
        Filing.publishFor("region", Filing.own(county, LICENSING, 5, FEE, "1.5"));

        rollup(county)
                .then()
                .body("comparison.revision", equalTo(1))
                .body("comparison.sha256", equalTo(hash(county)))
                .body(
                        "comparison.differences",
                        equalTo(List.of(Map.of("pointer", LICENSING, "reported", 5, "rolledUp", 3, "difference", 2))));
        rollup(county, "cells", FEE).then().body("comparison.differences", empty());
        rollup(county, "extent", "level").then().body("comparison", nullValue());
    }

    @Test
    void only_the_cells_asked_for_are_told() {
        Filing.publishAsItIs(Samples.set(Filing.own(bureau, LICENSING, 3), FEE, null));

        rollup(county, "cells", LICENSING + ",/requests/received/total")
                .then()
                .body(
                        "figures",
                        equalTo(Map.of(
                                "proactiveDisclosure",
                                Map.of("administrativeLicensing", Map.of("decisions", 3)),
                                "requests",
                                Map.of("received", Map.of("total", 0)))))
                .body("blanks", equalTo(Map.of()))
                .body("coverage.blankCells", equalTo(1));
    }

    @Test
    void a_pointer_to_what_holds_cells_stands_for_all_of_them() {
        Filing.publishAsItIs(Filing.own(bureau, LICENSING, 3));

        rollup(county, "cells", "/proactiveDisclosure/administrativeLicensing,/requests/received")
                .then()
                .body("figures.keySet()", equalTo(Set.of("proactiveDisclosure", "requests")))
                .body("figures.proactiveDisclosure.administrativeLicensing", equalTo(Map.of("decisions", 3)))
                .body("figures.requests.keySet()", equalTo(Set.of("received")))
                .body("figures.requests.received.size()", equalTo(7));
        rollup(county, "cells", "/requests/rec").then().statusCode(400);
    }

    @Test
    void approved_reports_are_added_for_those_who_oversee_the_filing() {
        Filing.publish(Filing.own(bureau, LICENSING, 1));
        Filing.publish(Filing.own(town, LICENSING, 10));
        String draft = Filing.file(Filing.own(office, LICENSING, 100));
        Desk.submit(draft).then().statusCode(200);
        Desk.approve(draft);
        String amendment = Api.report(bureau, YEAR);
        Desk.amend(amendment, "更正").then().statusCode(200);
        Api.patch(amendment + "/proactive-disclosure", Filing.licensing(1000))
                .then()
                .statusCode(200);
        Desk.submit(amendment).then().statusCode(200);
        Desk.approve(amendment);

        rollup(Api.as("reviewer"), county, "stage", "approved")
                .then()
                .statusCode(200)
                .body(DECISIONS, equalTo(1110))
                .body("coverage.published", equalTo(2))
                .body("coverage.missing.items.organization", contains(county, office))
                .body("coverage.added", equalTo(3))
                .body("coverage.preliminary", equalTo(true))
                .body("provenance.count", equalTo(1))
                .body("provenance.digest", equalTo(hash(town)))
                .body("provenance.approved.count", equalTo(2))
                .body("provenance.approved.items.organization", contains(office, bureau));
        rollup(Api.as("aggregator"), county, "stage", "approved", "extent", "level")
                .then()
                .body(DECISIONS, equalTo(1100));
        rollup(county).then().body(DECISIONS, equalTo(11)).body("coverage.preliminary", equalTo(false));
    }

    @Test
    void approved_reports_are_added_also_where_nothing_of_the_year_was_published() {
        int quiet = 2022;
        ObjectNode document = Filing.own(bureau, LICENSING, 5).put("year", quiet);
        String draft = Api.report(bureau, quiet);
        Api.reporter()
                .contentType("application/json")
                .body(document.toString())
                .put(draft)
                .then()
                .statusCode(201);
        Desk.submit(draft).then().statusCode(200);
        Desk.approve(draft);

        Api.as("reviewer")
                .queryParam("stage", "approved")
                .get("/api/v1/rollups/" + county + "/" + quiet)
                .then()
                .statusCode(200)
                .body(DECISIONS, equalTo(5))
                .body("provenance.approved.items.organization", contains(bureau));
    }

    @Test
    void approved_reports_are_for_nobody_else() {
        rollup(county, "stage", "approved").then().statusCode(401);
        rollup(Api.newCode(), "stage", "approved").then().statusCode(401);
        rollup(Api.as("reporter"), county, "stage", "approved")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        rollup(Api.as("reviewer"), Api.newCode(), "stage", "approved").then().statusCode(404);
    }

    @Test
    void nothing_is_told_before_the_season_is_over_but_to_those_who_oversee_it() {
        int open = 2026;
        String address = "/api/v1/rollups/" + county + "/" + open;

        Api.anonymous().get(address).then().statusCode(403).body("type", equalTo("/problems/not-yet-public"));
        Api.anonymous().get(address + "/sources").then().statusCode(403);
        Api.as("aggregator").get(address).then().statusCode(200).body("coverage.preliminary", equalTo(true));
        Api.as("aggregator").get(address.replace("2026", "2027")).then().statusCode(404);
        Api.anonymous()
                .get("/api/v1/rollups/" + Api.newCode() + "/" + YEAR)
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_asked_for_wrongly_is_refused_all_at_once() {
        rollup(
                        county,
                        "extent",
                        "nation",
                        "basis",
                        "guess",
                        "stage",
                        "drafted",
                        "asOf",
                        "yesterday",
                        "cells",
                        "/requests/nothing",
                        "depth",
                        "2")
                .then()
                .statusCode(400)
                .body("errors", hasSize(6));
        rollup(county, "asOf", "2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.code", contains("moment-to-come"));
        rollup(Api.as("reviewer"), county, "stage", "approved", "asOf", "2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-together"));
    }

    @Test
    void an_answer_is_revalidated_by_its_tag() {
        Filing.publish(Filing.own(bureau, LICENSING, 3));
        Response first = rollup(county);
        String tag = first.header("ETag");

        first.then().header("Cache-Control", "no-cache");
        Api.anonymous()
                .head("/api/v1/rollups/" + county + "/" + YEAR)
                .then()
                .statusCode(200)
                .header("ETag", not(containsString("W/")));
        Response same = rollup(county, "asOf", first.<String>path("asOf"));
        assertThat(same.header("ETag")).isEqualTo(tag);
        rollup(Api.anonymous().header("If-None-Match", tag), county, "asOf", first.<String>path("asOf"))
                .then()
                .statusCode(304);
        Filing.publish(Filing.own(town));
        assertThat(rollup(county).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void what_was_answered_is_answered_again_whatever_happened_since() {
        Filing.publish(Filing.own(bureau, LICENSING, 3));
        String report = Filing.publish(Filing.own(town, LICENSING, 4));
        Response then = rollup(county, "basis", "reported");
        Filing.amend(report, "proactive-disclosure", Filing.licensing(40));
        Desk.withdraw(Api.report(bureau, YEAR), "有误").then().statusCode(200);
        Region.move(town, Region.enter("government", null), "2020-01-01");
        Region.enter("department", county);
        rollup(county).then().body(DECISIONS, nullValue()).body("coverage.expected", equalTo(4));

        Response later = rollup(county, "basis", "reported", "asOf", then.<String>path("asOf"));

        assertThat(later.jsonPath().getMap("")).isEqualTo(then.jsonPath().getMap(""));
        assertThat(later.asString()).isEqualTo(then.asString());
    }

    @Test
    void an_expunged_revision_keeps_its_place_but_not_its_figures() {
        Filing.publish(Filing.own(bureau, LICENSING, 3));
        Filing.publish(Filing.own(town, LICENSING, 4));
        Response then = rollup(county);
        String report = Api.report(town, YEAR);
        Map<String, Object> secret = Map.of("revisions", List.of(1), "legalBasis", "《条例》第十五条", "reason", "含个人信息");
        Desk.step(Api.as("publisher"), report, "expunction", secret).then().statusCode(202);
        Desk.step(Api.as("publisher2"), report, "expunction", secret).then().statusCode(200);
        rollup(county).then().body(DECISIONS, equalTo(3)).body("coverage.published", equalTo(1));

        rollup(county, "asOf", then.<String>path("asOf"))
                .then()
                .body(DECISIONS, equalTo(3))
                .body("coverage.published", equalTo(2))
                .body("provenance.count", equalTo(2))
                .body("provenance.digest", equalTo(then.<String>path("provenance.digest")))
                .body("provenance.expunged", equalTo(1));
    }

    @Test
    void a_year_without_publications_has_no_sums_but_tells_who_is_expected() {
        for (int year : new int[] {1999, 2012, 2020}) {
            Response answer = Api.anonymous().get("/api/v1/rollups/" + county + "/" + year);
            answer.then()
                    .statusCode(200)
                    .body("coverage.expected", equalTo(year < 2008 ? 0 : 4))
                    .body("coverage.published", equalTo(0))
                    .body("provenance.count", equalTo(0));
        }
        Api.anonymous()
                .get("/api/v1/rollups/" + county + "/2012")
                .then()
                .body("form", nullValue())
                .body("figures", equalTo(Map.of()))
                .body("coverage.missing.items.organization", contains(county, office, bureau, town));
    }

    @Test
    void coverage_says_the_same() {
        Region.enter("department", county, "validTo", "2024-06-30");
        Filing.publish(Filing.own(bureau));
        Filing.publishFor("unknown", Filing.own(county));
        Response answer = rollup(county);

        Api.anonymous()
                .get("/api/v1/coverage/" + county + "/" + YEAR)
                .then()
                .body("counts.expected", equalTo(answer.path("coverage.expected")))
                .body("counts.published", equalTo(answer.path("coverage.published")))
                .body("counts.missing", equalTo(answer.path("coverage.missing.count")));
        List<String> missing = Api.anonymous()
                .queryParam("status", "missing")
                .get("/api/v1/coverage/" + county + "/" + YEAR)
                .path("items.organization");
        assertThat(answer.<List<String>>path("coverage.missing.items.organization"))
                .containsExactlyInAnyOrderElementsOf(missing);
    }
}
