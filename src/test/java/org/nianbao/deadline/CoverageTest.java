package org.nianbao.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has published, who is late and who is missing. */
@QuarkusTest
class CoverageTest {

    private static final int YEAR = 2023;

    /** Long before the deadlines of 31 January and 31 March. */
    private static final String EARLY = "2024-01-10T02:00:00Z";

    @Inject
    AgroalDataSource dataSource;

    private PublishedReports published;
    private String county;

    @BeforeEach
    void enterCounty() {
        published = new PublishedReports(dataSource);
        county = Region.enter("government", null);
    }

    private static Response coverage(String organization, String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/coverage/" + organization + "/" + YEAR);
    }

    /** What the coverage of the county says of one organization. */
    private Map<String, Object> item(String organization) {
        List<Map<String, Object>> items =
                coverage(county).then().statusCode(200).extract().path("items");
        return items.stream()
                .filter(item -> item.get("organization").equals(organization))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_is_told_of_an_organization() {
        String filer = Region.enter("office", county);
        String bureau = Region.enter("department", county, "filedBy", filer);
        published.publish(bureau, YEAR, Instant.parse(EARLY), LocalDate.of(2024, 1, 9), "filed");

        Map<String, Object> item = item(bureau);

        assertThat(item)
                .containsEntry("name", "机构" + bureau)
                .containsEntry("kind", "department")
                .containsEntry("deadline", "2024-01-31")
                .containsEntry("status", "onTime")
                .containsEntry("overdue", false)
                .containsEntry("publishedAt", "2024-01-10T02:00:00.000Z")
                .containsEntry("postedOn", "2024-01-09")
                .containsEntry("filedBy", filer)
                .containsEntry("note", null)
                .containsEntry("successors", List.of())
                .hasSize(11);
    }

    @Test
    void the_counts_are_of_the_whole_subtree_and_add_up() {
        String office = Region.enter("office", county);
        String late = Region.enter("department", county);
        String township = Region.enter("township", county);
        Region.enter("department", county);
        Region.enter("zone", county);
        Region.enter("department", county, "validTo", "2023-06-30");
        published.publish(county, YEAR, "2024-03-31T15:59:59.999Z");
        published.publish(office, YEAR, EARLY);
        published.publish(late, YEAR, "2024-02-05T02:00:00Z");
        published.publish(township, YEAR, EARLY);

        Map<String, Integer> counts = Map.of(
                "expected", 6,
                "published", 4,
                "onTime", 2,
                "late", 1,
                "unknown", 1,
                "missing", 2,
                "overdue", 1,
                "notExpected", 1);
        coverage(county).then().statusCode(200).body("counts", equalTo(counts)).body("items", hasSize(7));
        coverage(county, "status", "late")
                .then()
                .body("counts", equalTo(counts))
                .body("items.organization", contains(late));
        coverage(county, "kind", "township")
                .then()
                .body("counts.expected", equalTo(1))
                .body("counts.unknown", equalTo(1))
                .body("items.organization", contains(township));
    }

    @Test
    void a_report_is_on_time_until_the_last_millisecond_of_the_deadline_in_China() {
        String last = Region.enter("department", county);
        String first = Region.enter("department", county);
        published.publish(last, YEAR, "2024-01-31T15:59:59.999Z");
        published.publish(first, YEAR, "2024-01-31T16:00:00.000Z");

        assertThat(item(last)).containsEntry("status", "onTime");
        assertThat(item(first)).containsEntry("status", "late").containsEntry("overdue", false);
    }

    @Test
    void the_day_of_posting_counts_where_it_is_known_whenever_the_report_came_here() {
        String posted = Region.enter("department", county);
        String postedLate = Region.enter("department", county);
        published.publish(posted, YEAR, Instant.parse("2025-06-01T00:00:00Z"), LocalDate.of(2024, 1, 31), "imported");
        published.publish(postedLate, YEAR, Instant.parse(EARLY), LocalDate.of(2024, 2, 1), "filed");

        assertThat(item(posted)).containsEntry("status", "onTime");
        assertThat(item(postedLate)).containsEntry("status", "late");
    }

    @Test
    void of_an_imported_report_without_a_day_of_posting_nobody_knows_whether_it_was_in_time() {
        String imported = Region.enter("department", county);
        published.publish(imported, YEAR, Instant.parse(EARLY), null, "imported");

        assertThat(item(imported)).containsEntry("status", "unknown").containsEntry("overdue", false);
    }

    @Test
    void where_there_is_no_deadline_nothing_is_late_and_nothing_overdue() {
        String agency = Region.enter("agency", county);
        assertThat(item(agency))
                .containsEntry("deadline", null)
                .containsEntry("status", "missing")
                .containsEntry("overdue", false);

        published.publish(agency, YEAR, EARLY);
        assertThat(item(agency)).containsEntry("status", "unknown");
    }

    @Test
    void a_withdrawn_report_is_missing_again() {
        String bureau = Region.enter("department", county);
        published.publish(bureau, YEAR, EARLY);
        published.withdraw(bureau, YEAR);

        assertThat(item(bureau))
                .containsEntry("status", "missing")
                .containsEntry("overdue", true)
                .containsEntry("publishedAt", null);
    }

    @Test
    void a_report_whose_latest_revision_was_expunged_is_missing_again() {
        String bureau = Region.enter("department", county);
        published.publish(bureau, YEAR, EARLY);
        published.expunge(bureau, YEAR);

        assertThat(item(bureau)).containsEntry("status", "missing").containsEntry("publishedAt", null);
    }

    @Test
    void an_organization_that_was_founded_during_the_year_reports_on_it() {
        String founded = Region.enter("department", county, "validFrom", "2023-12-31");
        Region.enter("department", county, "validFrom", "2024-01-01");

        assertThat(item(founded)).containsEntry("note", "founded").containsEntry("status", "missing");
        coverage(county).then().body("counts.expected", equalTo(2)).body("items", hasSize(2));
    }

    @Test
    void an_organization_that_ended_during_the_year_is_not_expected_but_told_of_with_its_successors() {
        String heir = Region.enter("department", county);
        String merged = ended("2023-12-30", "merged", heir);
        String split = ended("2023-01-01", "split", heir);
        String abolished = Region.enter("department", county, "validTo", "2023-03-01");
        String endOfYear = Region.enter("department", county, "validTo", "2023-12-31");
        Region.enter("department", county, "validTo", "2022-12-31");

        assertThat(item(merged))
                .containsEntry("status", "notExpected")
                .containsEntry("overdue", false)
                .containsEntry("note", "merged")
                .containsEntry("successors", List.of(Map.of("code", heir, "on", "2023-12-30", "kind", "merged")));
        assertThat(item(split)).containsEntry("note", "split");
        assertThat(item(abolished)).containsEntry("note", "abolished").containsEntry("successors", List.of());
        assertThat(item(endOfYear)).containsEntry("status", "missing").containsEntry("note", null);
        coverage(county)
                .then()
                .body("counts.expected", equalTo(3))
                .body("counts.notExpected", equalTo(3))
                .body("counts.published", equalTo(0));
    }

    private String ended(String on, String kind, String heir) {
        return Region.enter(
                "department",
                county,
                "validTo",
                on,
                "successors",
                List.of(Map.of("code", heir, "on", on, "kind", kind)));
    }

    @Test
    void an_organization_that_ended_and_published_all_the_same_is_not_counted_as_published() {
        String ended = Region.enter("department", county, "validTo", "2023-03-01");
        published.publish(ended, YEAR, EARLY);

        assertThat(item(ended))
                .containsEntry("status", "notExpected")
                .containsEntry("publishedAt", "2024-01-10T02:00:00.000Z");
        coverage(county).then().body("counts.published", equalTo(0));
    }

    @Test
    void the_tree_is_that_of_the_last_day_of_the_year() {
        String other = Region.enter("government", null);
        String movedBefore = Region.enter("department", other);
        String movedAfter = Region.enter("department", county);
        Region.move(movedBefore, county, "2023-12-31");
        Region.move(movedAfter, other, "2024-01-01");

        coverage(other).then().body("items.organization", contains(other));
        assertThat(coverage(county).<List<String>>path("items.organization"))
                .containsExactlyInAnyOrder(county, movedBefore, movedAfter);
    }

    @Test
    void the_list_comes_in_pages_that_neither_miss_nor_repeat_anything() {
        List<String> codes = new ArrayList<>(List.of(county));
        for (int i = 0; i < 4; i++) {
            codes.add(Region.enter("department", county));
        }

        List<String> seen = new ArrayList<>();
        Response page = coverage(county, "limit", "2");
        seen.addAll(page.<List<String>>path("items.organization"));
        while (page.path("next") != null) {
            page = coverage(county, "limit", "2", "after", page.path("next"));
            page.then().statusCode(200).body("counts.expected", equalTo(5));
            seen.addAll(page.<List<String>>path("items.organization"));
        }

        assertThat(seen).isSorted().containsExactlyInAnyOrderElementsOf(codes);
        coverage(county, "status", "onTime").then().body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void everything_that_is_wrong_with_a_query_is_told_at_once() {
        given().header("Accept-Language", "en")
                .get("/api/v1/coverage/" + county + "/" + YEAR + "?status=gone&kind=shop&limit=0&after=x&before=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("before", "kind", "status", "after", "limit"));
    }
}
