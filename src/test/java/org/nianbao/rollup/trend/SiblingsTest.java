package org.nianbao.rollup.trend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** How an organization stands among those of its kind below the same parent. */
@QuarkusTest
class SiblingsTest {

    private static final String RECEIVED = "/requests/received/total";
    private static final String GRANTED = "/requests/outcomes/granted/total";
    private static final String OUTCOMES = "/requests/outcomes/total/total";
    private static final int YEAR = 2023;

    private final Place place;
    private String county;

    SiblingsTest(AgroalDataSource dataSource) {
        this.place = new Place(dataSource);
    }

    @BeforeEach
    void enterCounty() {
        county = Place.enter("government", null);
    }

    private List<String> bureaus(int count) {
        List<String> bureaus = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bureaus.add(Place.enter("department", county));
        }
        return bureaus;
    }

    private void publish(String bureau, String received, String granted, String outcomes) {
        place.report(bureau, YEAR)
                .with(RECEIVED, received)
                .with(GRANTED, granted)
                .with(OUTCOMES, outcomes)
                .publish();
    }

    private static Response compare(RequestSpecification by, String organization, int year) {
        return by.queryParam("siblings", "true")
                .queryParam("cells", RECEIVED)
                .queryParam("rates", "fullyDisclosed")
                .queryParam("from", 2022)
                .queryParam("to", Math.max(year, YEAR))
                .queryParam("year", year)
                .get("/api/v1/trends/" + organization);
    }

    @Test
    void it_is_told_its_rank_and_the_spread_of_all_that_published() {
        List<String> bureaus = bureaus(7);
        Place.enter("office", county);
        publish(bureaus.get(0), "10", "1", "4");
        publish(bureaus.get(1), "20", "1", "3");
        publish(bureaus.get(2), "20", "1", "2");
        publish(bureaus.get(3), "35", "0", "0");
        publish(bureaus.get(4), "1000", "3", "4");
        place.report(bureaus.get(5), YEAR).with(RECEIVED, "0").errors(1).publish();

        compare(given(), bureaus.get(1), YEAR)
                .then()
                .statusCode(200)
                .body("siblings.year", equalTo(YEAR))
                .body("siblings.parent", equalTo(county))
                .body("siblings.kind", equalTo("department"))
                .body("siblings.expected", equalTo(7))
                .body("siblings.published", equalTo(6))
                .body("siblings.scope", equalTo("own"))
                .body("siblings.openErrors", equalTo(1))
                .body("siblings.cells[0].measure", equalTo(RECEIVED))
                .body("siblings.cells[0].value", equalTo(20))
                .body("siblings.cells[0].compared", equalTo(6))
                .body("siblings.cells[0].openErrors", equalTo(1))
                .body("siblings.cells[0].rank", equalTo(3))
                .body("siblings.cells[0].percentile", equalTo(50))
                .body("siblings.cells[0].percentiles.min", equalTo(0))
                .body("siblings.cells[0].percentiles.p25", equalTo(12.5f))
                .body("siblings.cells[0].percentiles.median", equalTo(20))
                .body("siblings.cells[0].percentiles.p75", equalTo(31.25f))
                .body("siblings.cells[0].percentiles.max", equalTo(1000))
                .body("siblings.rates[0].measure", equalTo("fullyDisclosed"))
                .body("siblings.rates[0].value", equalTo(0.333333f))
                .body("siblings.rates[0].compared", equalTo(4))
                .body("siblings.rates[0].rank", nullValue())
                .body("siblings.rates[0].percentiles", nullValue());
    }

    @Test
    void reports_that_count_something_else_are_not_compared_with_it() {
        List<String> bureaus = bureaus(6);
        bureaus.forEach(bureau -> publish(bureau, "5", "1", "1"));
        place.report(bureaus.get(5), YEAR).with(RECEIVED, "9").scope("unknown").publish();

        compare(given(), bureaus.get(0), YEAR)
                .then()
                .body("siblings.published", equalTo(6))
                .body("siblings.cells[0].compared", equalTo(5))
                .body("siblings.cells[0].rank", equalTo(1))
                .body("siblings.cells[0].percentile", equalTo(50));
        compare(given(), bureaus.get(5), YEAR)
                .then()
                .body("siblings.scope", equalTo("unknown"))
                .body("siblings.cells[0].compared", equalTo(1));
    }

    @Test
    void who_has_not_published_sees_the_others_and_no_rank_of_its_own() {
        List<String> bureaus = bureaus(6);
        bureaus.subList(0, 5).forEach(bureau -> publish(bureau, "5", "1", "1"));

        compare(given(), bureaus.get(5), YEAR)
                .then()
                .body("siblings.cells[0].value", nullValue())
                .body("siblings.cells[0].reason", equalTo("notPublished"))
                .body("siblings.cells[0].rank", nullValue())
                .body("siblings.cells[0].percentiles.median", equalTo(5));
    }

    @Test
    void siblings_are_those_of_the_years_last_day() {
        String other = Place.enter("government", null);
        String moved = Place.enter("department", other);
        String bureau = Place.enter("department", county);
        Place.move(moved, county, "2023-12-31");

        compare(given(), bureau, 2023).then().body("siblings.expected", equalTo(2));
        compare(given(), bureau, 2022).then().body("siblings.expected", equalTo(1));
    }

    @Test
    void roll_ups_are_compared_with_roll_ups() {
        String city = Place.enter("government", null);
        List<String> counties = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            counties.add(Place.enter("government", city));
            place.report(Place.enter("township", counties.get(i)), YEAR)
                    .with("/requests/received/others", String.valueOf(i))
                    .publish();
        }

        given().queryParam("siblings", "true")
                .queryParam("extent", "region")
                .queryParam("cells", RECEIVED)
                .queryParam("to", YEAR)
                .get("/api/v1/trends/" + counties.get(4))
                .then()
                .statusCode(200)
                .body("siblings.year", equalTo(YEAR))
                .body("siblings.scope", nullValue())
                .body("siblings.cells[0].value", equalTo(4))
                .body("siblings.cells[0].rank", equalTo(1))
                .body("siblings.cells[0].percentile", equalTo(90))
                .body("siblings.cells[0].percentiles.median", equalTo(2));
    }

    @Test
    void an_organization_at_the_top_has_no_siblings() {
        compare(given(), county, YEAR)
                .then()
                .statusCode(200)
                .body("siblings.parent", nullValue())
                .body("siblings.expected", equalTo(0))
                .body("siblings.cells.compared", contains(0));
    }

    @Test
    void how_others_stand_is_not_public_while_the_season_lasts() {
        String bureau = Place.enter("department", county);
        int open = LocalDate.now(Calendar.ZONE).getYear();

        compare(given(), bureau, open).then().statusCode(403).body("type", equalTo("/problems/not-yet-public"));
        compare(Api.as("publisher"), bureau, open).then().statusCode(403);
        compare(Api.as("reviewer"), bureau, open).then().statusCode(200).body("siblings.year", equalTo(open));
        given().queryParam("siblings", "true")
                .queryParam("to", open)
                .get("/api/v1/trends/" + bureau)
                .then()
                .statusCode(200)
                .body("siblings.year", equalTo(open - 1));
    }

    @Test
    void comparisons_are_told_in_json_alone() {
        String bureau = Place.enter("department", county);

        for (String format : List.of("csv", "svg")) {
            given().queryParam("siblings", "true")
                    .queryParam("format", format)
                    .get("/api/v1/trends/" + bureau)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("json-alone"));
        }
    }
}
