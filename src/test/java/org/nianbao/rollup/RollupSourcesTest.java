package org.nianbao.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.rollup.Filing.LICENSING;
import static org.nianbao.rollup.Filing.YEAR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.deadline.Region;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Sql;

/** Which reports are in a roll-up. */
@QuarkusTest
class RollupSourcesTest {

    private String county;
    private List<String> bureaus;

    @BeforeEach
    void enterOrganizations() {
        county = Region.enter("government", null);
        bureaus = IntStream.range(0, 4)
                .mapToObj(i -> Region.enter("department", county, "name", "第" + i + "局"))
                .toList();
    }

    private static Response sources(RequestSpecification by, String organization, Object... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            by.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return by.get("/api/v1/rollups/" + organization + "/" + YEAR + "/sources");
    }

    private static Response sources(String organization, Object... parameters) {
        return sources(Api.anonymous(), organization, parameters);
    }

    private void publish(String organization) {
        Filing.publish(Filing.own(organization, LICENSING, 1));
    }

    @Test
    void everything_is_told_of_a_source() {
        publish(bureaus.get(1));

        sources(county)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("items.organization", contains(bureaus.get(1)))
                .body("items.name", contains("第1局"))
                .body("items.revision", contains(1))
                .body("items.sha256", contains(RollupTest.hash(bureaus.get(1))))
                .body("items.url", contains("/api/v1/publications/" + bureaus.get(1) + "/" + YEAR + "/revisions/1"))
                .body("next", nullValue());
        Api.anonymous()
                .get(sources(county).<String>path("items[0].url"))
                .then()
                .statusCode(200)
                .body("sha256", equalTo(RollupTest.hash(bureaus.get(1))));
    }

    @Test
    void all_pages_are_of_the_state_of_the_first_one_and_have_its_digest() {
        bureaus.subList(0, 3).forEach(this::publish);
        Response first = sources(county, "limit", 1);
        Response rollup = RollupTest.rollup(county);
        Filing.amend(Api.report(bureaus.get(1), YEAR), "proactive-disclosure", Filing.licensing(2));
        Desk.withdraw(Api.report(bureaus.get(2), YEAR), "有误").then().statusCode(200);
        publish(bureaus.get(3));

        List<String> hashes = new ArrayList<>(first.<List<String>>path("items.sha256"));
        String next = first.path("next");
        while (next != null) {
            Response page = sources(county, "limit", 1, "after", next);
            page.then().statusCode(200).body("asOf", equalTo(first.<String>path("asOf")));
            hashes.addAll(page.path("items.sha256"));
            next = page.path("next");
        }

        assertThat(hashes).hasSize(3);
        assertThat(RollupTest.digest(hashes.toArray(String[]::new)))
                .isEqualTo(rollup.<String>path("provenance.digest"));
        sources(county)
                .then()
                .body("items.organization", contains(bureaus.get(0), bureaus.get(1), bureaus.get(3)))
                .body("items.revision", contains(1, 2, 1));
        sources(county, "asOf", first.<String>path("asOf")).then().body("items.sha256", equalTo(hashes));
    }

    @Test
    void a_report_on_a_region_is_a_source_in_place_of_those_it_stands_for() {
        String town = Region.enter("government", county);
        String station = Region.enter("agency", town);
        Region.enter("agency", town);
        publish(bureaus.get(0));
        publish(station);
        Filing.publishFor("region", Filing.own(town));

        sources(county).then().body("items.organization", contains(bureaus.get(0), station));
        sources(county, "basis", "reported").then().body("items.organization", contains(bureaus.get(0), town));
        sources(county, "extent", "level").then().body("items.organization", contains(bureaus.get(0)));
    }

    @Test
    void approved_reports_are_sources_without_a_revision() {
        publish(bureaus.get(0));
        publish(bureaus.get(2));
        approve(bureaus.get(1));

        Response first = sources(Api.as("aggregator"), county, "stage", "approved", "limit", 2);

        first.then()
                .statusCode(200)
                .body("items.organization", contains(bureaus.get(0), bureaus.get(1)))
                .body("items[1].revision", nullValue())
                .body("items[1].sha256", nullValue())
                .body("items[1].url", nullValue());
        String next = first.path("next");
        sources(Api.as("aggregator"), county, "stage", "approved", "after", next)
                .then()
                .body("items.organization", contains(bureaus.get(2)));
        approve(bureaus.get(3));
        sources(Api.as("aggregator"), county, "stage", "approved", "after", next)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-expired"));
        sources(county, "stage", "approved").then().statusCode(401);
    }

    private static void approve(String organization) {
        String report = Filing.file(Filing.own(organization));
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
    }

    @Test
    void a_cursor_leads_on_only_from_what_it_was_given_out_for() {
        bureaus.forEach(this::publish);
        String next = sources(county, "limit", 1).path("next");

        sources(county, "after", next, "extent", "level")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-a-cursor"));
        sources(bureaus.get(0), "after", next).then().statusCode(400);
        sources(county, "after", next.substring(1)).then().statusCode(400);
        sources(county, "after", "anything").then().statusCode(400);
    }

    @Test
    void a_cursor_from_before_a_restore_has_expired() {
        bureaus.forEach(this::publish);
        String next = sources(county, "limit", 1).path("next");
        String epoch = Sql.texts("select epoch from ledger").get(0);
        try {
            Sql.run("update ledger set epoch = gen_random_uuid()");
            sources(county, "after", next).then().statusCode(410).body("type", equalTo("/problems/cursor-expired"));
        } finally {
            Sql.run("update ledger set epoch = '" + epoch + "'");
        }
        sources(county, "after", next).then().statusCode(200);
    }

    @Test
    void a_year_without_publications_has_no_sources() {
        Api.anonymous()
                .get("/api/v1/rollups/" + county + "/2012/sources")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
