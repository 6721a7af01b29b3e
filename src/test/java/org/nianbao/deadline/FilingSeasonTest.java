package org.nianbao.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** Who may see how far the filing is while it lasts. */
@QuarkusTest
class FilingSeasonTest {

    /** Its deadlines lie in the next year, whatever the day. */
    private static final int OPEN = LocalDate.now(Calendar.ZONE).getYear();

    private static final int OVER = 2023;

    private static Response coverage(RequestSpecification by, String organization, int year) {
        return by.get("/api/v1/coverage/" + organization + "/" + year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "department", "township"})
    void coverage_is_not_public_before_the_deadline(String kind) {
        String organization = Region.enter(kind, null);

        coverage(given(), organization, OPEN)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yet-public"))
                .body("detail", startsWith("该年度的填报期尚未结束"));
        coverage(given().header("Accept-Language", "en"), organization, OPEN)
                .then()
                .statusCode(403)
                .body("detail", startsWith("The filing season of this year is still open"));
        coverage(given(), organization, OVER).then().statusCode(200);
    }

    @Test
    void reviewers_and_aggregators_see_it_all_the_time_and_the_other_roles_like_everybody() {
        String organization = Region.enter("government", null);

        coverage(Api.as("reviewer"), organization, OPEN).then().statusCode(200);
        coverage(Api.as("aggregator"), organization, OPEN).then().statusCode(200);
        coverage(Api.as("reporter"), organization, OPEN).then().statusCode(403);
        coverage(Api.as("publisher"), organization, OPEN).then().statusCode(403);
        coverage(Api.as("registrar"), organization, OPEN).then().statusCode(403);
        coverage(Api.as("reporter"), organization, OVER).then().statusCode(200);
    }

    @Test
    void an_extension_of_the_one_at_the_top_keeps_the_season_open() {
        String county = Region.enter("government", null);
        String extension = Region.extend(county, OVER, OPEN + 1 + "-06-30");
        coverage(given(), county, OVER).then().statusCode(403);

        Region.remove(extension).then().statusCode(204);
        coverage(given(), county, OVER).then().statusCode(200);
    }

    @Test
    void a_year_to_come_has_no_coverage_and_those_outside_do_not_even_learn_that() {
        String county = Region.enter("government", null);

        coverage(given(), county, OPEN + 1).then().statusCode(403);
        coverage(Api.as("reviewer"), county, OPEN + 1).then().statusCode(404);
        coverage(Api.as("reviewer"), county, 9999).then().statusCode(404);
    }

    @Test
    void what_is_no_organization_or_no_year_is_not_found() {
        coverage(given(), Api.newCode(), OVER).then().statusCode(404);
        coverage(given(), Api.newCode(), OPEN).then().statusCode(404);
        String county = Region.enter("government", null);
        given().get("/api/v1/coverage/" + county + "/0203").then().statusCode(404);
    }
}
