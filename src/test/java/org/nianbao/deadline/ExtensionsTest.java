package org.nianbao.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

/** More time for one organization. */
@QuarkusTest
class ExtensionsTest {

    private static final int YEAR = 2024;

    @Inject
    AgroalDataSource dataSource;

    private String bureau;

    @BeforeEach
    void enterBureau() {
        bureau = Region.enter("department", null);
    }

    private static Response coverage(String organization) {
        return given().get("/api/v1/coverage/" + organization + "/" + YEAR);
    }

    @Test
    void an_extension_is_read_as_it_was_granted() {
        Response granted = Region.post(Region.EXTENSIONS, Region.extension(bureau, YEAR, "2025-02-28"));

        String address = Region.address(granted);
        Map<String, Object> extension = new HashMap<>(Region.extension(bureau, YEAR, "2025-02-28"));
        extension.put("id", granted.path("id"));
        extension.put("grantedBy", "reviewer");
        extension.put("grantedAt", granted.path("grantedAt"));
        assertThat(granted.jsonPath().<String, Object>getMap("")).isEqualTo(extension);
        Response read = Api.reporter().get(address);
        assertThat(read.jsonPath().<String, Object>getMap("")).isEqualTo(extension);
        Api.reporter()
                .header("If-None-Match", granted.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        Api.reporter()
                .get(Region.EXTENSIONS + "?year=2024&organization=" + bureau)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of(extension)));
    }

    @Test
    void the_report_is_in_time_until_the_extended_day() {
        new PublishedReports(dataSource).publish(bureau, YEAR, "2025-02-28T15:59:59.999Z");
        coverage(bureau).then().body("items.status", contains("late"));

        String extension = Region.extend(bureau, YEAR, "2025-02-28");
        coverage(bureau).then().body("items.deadline", contains("2025-02-28")).body("items.status", contains("onTime"));

        Region.remove(extension).then().statusCode(204);
        coverage(bureau).then().body("items.deadline", contains("2025-01-31")).body("items.status", contains("late"));
    }

    @Test
    void the_history_of_the_report_tells_of_the_extension_and_of_its_end() {
        String extension = Region.extend(bureau, YEAR, "2025-02-28");
        Region.remove(extension).then().statusCode(204);

        assertThat(history())
                .containsExactly(
                        "reviewer extension 机构改革，数据移交未完成"
                                + " [{\"after\": \"2025-02-28\", \"before\": \"2025-01-31\", \"pointer\": \"/deadline\"}]",
                        "reviewer extension null"
                                + " [{\"after\": \"2025-01-31\", \"before\": \"2025-02-28\", \"pointer\": \"/deadline\"}]");
    }

    private List<String> history() {
        String sql = "select actor, action, reason, changes from report_history where organization = ? order by id";
        List<String> entries = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, bureau);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                entries.add(String.join(
                        " ",
                        rows.getString(1),
                        rows.getString(2),
                        String.valueOf(rows.getString(3)),
                        rows.getString(4)));
            }
            return entries;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Test
    void an_extension_ends_after_the_deadline_that_it_extends() {
        String county = Region.enter("government", null);
        String office = Region.enter("department", county);
        Region.plan(county, YEAR, Map.of("department", "2025-01-20", "township", "2025-02-10"));

        refused(office, "2025-01-20", "inconsistent-period").body("errors[0].detail", containsString("2025-01-20"));
        Region.extend(office, YEAR, "2025-01-21");
        refused(bureau, "2025-01-31", "inconsistent-period");
        Region.extend(Region.enter("township", county), YEAR, "2025-02-11");
    }

    @Test
    void where_there_is_no_deadline_there_is_nothing_to_extend() {
        refused(Region.enter("township", null), "2025-02-28", "no-deadline");
        Api.as("reviewer")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Region.extension(Region.enter("zone", null), YEAR, "2025-02-28"))
                .post(Region.EXTENSIONS)
                .then()
                .body("errors[0].detail", equalTo("This organization has no deadline for this year to extend"));
    }

    private static ValidatableResponse refused(String organization, String until, String code) {
        return Region.post(Region.EXTENSIONS, Region.extension(organization, YEAR, until))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"))
                .body("errors.code", contains(code));
    }

    @Test
    void a_campaign_that_comes_later_does_not_shorten_an_extension() {
        Region.extend(bureau, YEAR, "2025-02-28");
        Region.plan(bureau, YEAR, Map.of("department", "2025-01-10"));

        coverage(bureau).then().body("items.deadline", contains("2025-02-28"));
    }

    @Test
    void there_is_one_extension_for_an_organization_and_a_year_which_another_may_replace() {
        String extension = Region.extend(bureau, YEAR, "2025-02-28");
        Region.post(Region.EXTENSIONS, Region.extension(bureau, YEAR, "2025-03-31"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));

        Region.remove(extension).then().statusCode(204);
        Region.extend(bureau, YEAR, "2025-03-31");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Map<String, Object> body = new HashMap<>(Map.of("organization", Api.newCode(), "year", 0, "until", "soon"));
        body.put("campaign", 1);

        List<Map<String, String>> errors = Region.post(Region.EXTENSIONS, body)
                .then()
                .statusCode(400)
                .extract()
                .path("errors");

        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(
                        "/campaign unknown-member",
                        "/organization unknown-organization",
                        "/year out-of-range",
                        "/until not-a-day",
                        "/reason required");
    }

    @Test
    void the_last_years_that_can_be_written_are_refused_clearly() {
        Region.post(Region.EXTENSIONS, Region.extension(bureau, 9999, "9999-12-31"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("inconsistent-period"));
    }

    @Test
    void removal_needs_the_tag_and_a_reviewer() {
        String extension = Region.extend(bureau, YEAR, "2025-02-28");

        Api.as("reviewer").delete(extension).then().statusCode(428);
        Api.as("reviewer").header("If-Match", "\"x\"").delete(extension).then().statusCode(412);
        Api.reporter().header("If-Match", "\"x\"").delete(extension).then().statusCode(403);
        Api.as("reviewer")
                .get(Region.EXTENSIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.as("reviewer").get(Region.EXTENSIONS + "/none").then().statusCode(404);
    }
}
