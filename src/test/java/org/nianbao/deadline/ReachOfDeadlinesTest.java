package org.nianbao.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.nianbao.deadline.OverseersOfParts.BUREAU;
import static org.nianbao.deadline.OverseersOfParts.CITY;
import static org.nianbao.deadline.OverseersOfParts.COUNTY;
import static org.nianbao.deadline.OverseersOfParts.OTHER_COUNTY;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** Dates are set, seen and told within the subtrees of whoever asks. */
@QuarkusTest
@TestProfile(OverseersOfParts.class)
class ReachOfDeadlinesTest {

    private static final LocalDate TODAY = LocalDate.now(Calendar.ZONE);
    private static final int LAST_YEAR = TODAY.getYear() - 1;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void enterOrganizations() {
        OverseersOfParts.enterOrganizations();
    }

    @AfterEach
    void removeWhatWasMade() {
        made.forEach(address -> Region.remove(address).then().statusCode(204));
    }

    private String plan(String within) {
        String township = TODAY.plusDays(5).toString();
        String address = Region.plan(within, LAST_YEAR, Map.of("township", township));
        made.add(address);
        return address;
    }

    private static List<String> campaigns(String user) {
        return Api.as(user)
                .get(Region.CAMPAIGNS + "?limit=500&year=" + LAST_YEAR)
                .then()
                .statusCode(200)
                .extract()
                .path("items.within");
    }

    @Test
    void a_reviewer_makes_campaigns_within_the_own_subtree_only() {
        assertThat(post("county-reviewer", CITY)).isEqualTo(403);
        assertThat(post("county-reviewer", OTHER_COUNTY)).isEqualTo(403);
        assertThat(post("county-reviewer", Api.newCode())).isEqualTo(403);
        assertThat(post("county-reviewer", "Z\u0000")).isEqualTo(403);
        assertThat(post("county-aggregator", COUNTY)).isEqualTo(403);
        assertThat(post("county-reviewer", BUREAU)).isEqualTo(201);
        assertThat(post("city-reviewer", COUNTY)).isEqualTo(201);
    }

    private int post(String user, String within) {
        var answer = Api.as(user)
                .contentType(ContentType.JSON)
                .body(Region.campaign(within, LAST_YEAR, Map.of()))
                .post(Region.CAMPAIGNS);
        if (answer.statusCode() == 201) {
            made.add(answer.header("Location"));
        }
        return answer.statusCode();
    }

    @Test
    void everybody_sees_the_campaigns_within_the_own_subtree_and_those_above_it() {
        plan(CITY);
        plan(COUNTY);
        plan(BUREAU);
        String foreign = plan(OTHER_COUNTY);

        assertThat(campaigns("county-reporter")).containsExactly(CITY, COUNTY, BUREAU);
        assertThat(campaigns("other-reviewer")).containsExactly(CITY, OTHER_COUNTY);
        assertThat(campaigns("city-reviewer")).containsExactly(CITY, COUNTY, BUREAU, OTHER_COUNTY);
        Api.as("county-reporter").get(made.get(0)).then().statusCode(200);
        Api.as("county-reporter").get(foreign).then().statusCode(403);
    }

    @Test
    void a_campaign_from_above_is_seen_but_not_removed() {
        String campaign = plan(CITY);
        String tag = Api.as("county-reviewer").get(campaign).header("ETag");

        Api.as("county-reviewer")
                .header("If-Match", tag)
                .delete(campaign)
                .then()
                .statusCode(403);
        Api.as("county-reviewer").delete(campaign).then().statusCode(403);
    }

    @Test
    void an_extension_is_granted_seen_and_removed_within_the_own_subtree_only() {
        String until = LocalDate.of(LAST_YEAR + 1, 4, 30).toString();
        Map<String, Object> body = Region.extension(COUNTY, LAST_YEAR, until);
        for (String user : List.of("other-reviewer", "county-reporter", "county-aggregator")) {
            Api.as(user)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(Region.EXTENSIONS)
                    .then()
                    .statusCode(403);
        }
        String extension = Region.address(Api.as("county-reviewer")
                .contentType(ContentType.JSON)
                .body(body)
                .post(Region.EXTENSIONS));
        made.add(extension);

        Api.as("county-reporter").get(extension).then().statusCode(200).body("grantedBy", equalTo("county-reviewer"));
        Api.as("other-reviewer").get(extension).then().statusCode(403);
        Api.as("other-reviewer").delete(extension).then().statusCode(403);
        Api.as("other-reviewer").get(Region.EXTENSIONS).then().statusCode(200).body("items", empty());
        assertThat(Api.as("county-reporter").get(Region.EXTENSIONS).<List<String>>path("items.organization"))
                .containsExactly(COUNTY);
    }

    @Test
    void the_season_is_open_to_those_who_oversee_the_organization_asked_for() {
        int open = TODAY.getYear();

        assertThat(coverage("county-reviewer", COUNTY, open)).isEqualTo(200);
        assertThat(coverage("county-aggregator", BUREAU, open)).isEqualTo(200);
        assertThat(coverage("city-reviewer", BUREAU, open)).isEqualTo(200);
        assertThat(coverage("county-reviewer", CITY, open)).isEqualTo(403);
        assertThat(coverage("county-aggregator", OTHER_COUNTY, open))
                .as("a reporter there, no aggregator")
                .isEqualTo(403);
        assertThat(coverage("county-reviewer", CITY, 2023)).isEqualTo(200);
    }

    private static int coverage(String user, String organization, int year) {
        return Api.as(user).get("/api/v1/coverage/" + organization + "/" + year).statusCode();
    }

    private static List<String> reminded(String user, String query) {
        return Api.as(user)
                .get("/api/v1/reminders?limit=500" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll {it.daysLeft == 5}.organization");
    }

    @Test
    void everybody_is_reminded_of_the_own_subtree_only() {
        plan(CITY);

        assertThat(reminded("city-reviewer", "")).contains(BUREAU);
        assertThat(reminded("county-reporter", "")).contains(BUREAU);
        assertThat(reminded("county-reporter", "&within=" + CITY)).contains(BUREAU);
        assertThat(reminded("other-reviewer", "")).doesNotContain(BUREAU);
        assertThat(reminded("other-reviewer", "&within=" + COUNTY)).isEmpty();
        assertThat(reminded("overlapping-reviewer", "")).containsOnlyOnce(BUREAU);
    }

    @Test
    void whoever_has_taken_over_an_organization_since_is_reminded_of_it_by_the_campaign_of_then() {
        plan(COUNTY);
        String moved = Region.enter("township", COUNTY);
        Region.move(moved, OTHER_COUNTY, LocalDate.of(TODAY.getYear(), 1, 1).toString());

        assertThat(reminded("other-reviewer", "")).contains(moved);
        assertThat(reminded("county-reporter", "")).doesNotContain(moved);
    }
}
