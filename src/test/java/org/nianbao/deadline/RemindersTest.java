package org.nianbao.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** Who is due. Townships have no deadline but that of a campaign, so that these tests hold on every day of a year. */
@QuarkusTest
class RemindersTest {

    private static final LocalDate TODAY = LocalDate.now(Calendar.ZONE);
    private static final int LAST_YEAR = TODAY.getYear() - 1;

    @Inject
    AgroalDataSource dataSource;

    private String county;

    @BeforeEach
    void enterCounty() {
        county = Region.enter("other", null);
    }

    private String township(LocalDate deadline) {
        String township = Region.enter("township", county);
        Region.plan(township, LAST_YEAR, Map.of("township", deadline.toString()));
        return township;
    }

    private Response reminders(String... parameters) {
        var request = Api.as("reviewer").queryParam("within", county);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/reminders");
    }

    @Test
    void whoever_has_not_published_and_is_due_within_the_days_is_listed_the_most_urgent_first() {
        String later = township(TODAY.plusDays(10));
        String today = township(TODAY);
        township(TODAY.plusDays(11));
        Region.enter("township", county);
        String done = township(TODAY);
        new PublishedReports(dataSource).publish(done, LAST_YEAR, TODAY + "T00:00:00Z");

        reminders("days", "10")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("items.organization", contains(today, later))
                .body("items.daysLeft", contains(0, 10))
                .body("items.overdue", contains(false, false));
        reminders("days", "0").then().body("items.organization", contains(today));
    }

    @Test
    void everything_is_told_of_whoever_is_due() {
        String township = Region.enter("township", county, "filedBy", county);
        Region.plan(township, LAST_YEAR, Map.of("township", TODAY.plusDays(3).toString()));

        assertThat(reminders().jsonPath().<Map<String, Object>>getList("items"))
                .containsExactly(Map.of(
                        "organization",
                        township,
                        "name",
                        "机构" + township,
                        "year",
                        LAST_YEAR,
                        "deadline",
                        TODAY.plusDays(3).toString(),
                        "daysLeft",
                        3,
                        "overdue",
                        false,
                        "filedBy",
                        county));
    }

    @Test
    void a_deadline_that_has_passed_is_overdue() {
        assumeThat(TODAY.getDayOfYear())
                .as("on the first day of a year nothing can be overdue")
                .isGreaterThan(1);
        township(TODAY.minusDays(1));

        reminders("days", "0").then().body("items.daysLeft", contains(-1)).body("items.overdue", contains(true));
    }

    @Test
    void the_reports_on_this_year_are_due_where_the_next_year_is_in_sight() {
        String bureau = Region.enter("department", county, "validFrom", TODAY.toString());
        int days = (int) (LocalDate.of(TODAY.getYear() + 1, 1, 31).toEpochDay() - TODAY.toEpochDay());

        // It did not exist at the end of last year, and reports on this one for the first time.
        reminders("days", String.valueOf(Math.min(days, 366)))
                .then()
                .body("items.organization", days > 366 ? empty() : contains(bureau));
        reminders("days", String.valueOf(Math.min(days - 1, 366))).then().body("items", hasSize(0));
    }

    @Test
    void an_extension_puts_the_reminder_off() {
        String township = township(TODAY);
        Region.extend(township, LAST_YEAR, TODAY.plusDays(20).toString());

        reminders().then().body("items.daysLeft", contains(20));
        reminders("days", "19").then().body("items", hasSize(0));
    }

    @Test
    void the_list_comes_in_pages_that_neither_miss_nor_repeat_anything() {
        List<String> due = Stream.of(5, 3, 5, 4)
                .map(days -> township(TODAY.plusDays(days)))
                .toList();

        List<String> seen = new ArrayList<>();
        Response page = reminders("limit", "1");
        seen.addAll(page.<List<String>>path("items.organization"));
        while (page.path("next") != null) {
            page = reminders("limit", "1", "after", page.path("next"));
            page.then().statusCode(200).body("items", hasSize(1));
            seen.addAll(page.<List<String>>path("items.organization"));
        }

        assertThat(seen).containsExactly(due.get(1), due.get(3), due.get(0), due.get(2));
    }

    @Test
    void what_is_wrong_with_a_query_is_told() {
        Api.as("reviewer")
                .get("/api/v1/reminders?days=367&within=" + Api.newCode() + "&format=pdf&after=eApiCmM")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("within", "days", "format", "after"))
                .body("errors.code", contains("unknown-organization", "out-of-range", "not-one-of", "not-a-cursor"));
        reminders("days", "x").then().statusCode(400);
        Api.as("reviewer").accept("image/png").get("/api/v1/reminders").then().statusCode(406);
    }

    @Test
    void only_those_who_work_on_reports_are_reminded() {
        given().get("/api/v1/reminders").then().statusCode(401);
        Api.as("registrar").get("/api/v1/reminders").then().statusCode(403);
        Api.as("aggregator").get("/api/v1/reminders?limit=1").then().statusCode(200);
        Api.reporter().get("/api/v1/reminders?limit=1").then().statusCode(200);
    }

    @Test
    void a_calendar_has_one_event_for_each_day_on_which_reports_are_due() {
        String first = township(TODAY.plusDays(3));
        String second = township(TODAY.plusDays(3));
        String other = township(TODAY.plusDays(7));

        Response answer = reminders("format", "ics");

        answer.then().statusCode(200).contentType("text/calendar").header("Content-Language", "zh-CN");
        List<VEvent> events = events(answer);
        assertThat(events).hasSize(2);
        assertThat(events.get(0).getSummary().getValue()).isEqualTo(LAST_YEAR + " 年度年报截止：2 个机构尚未发布");
        assertThat(events.get(0).getDescription().getValue()).isEqualTo("机构" + first + "\n机构" + second);
        assertThat(events.get(1).getDescription().getValue()).isEqualTo("机构" + other);
        assertThat(answer.asString())
                .contains("DTSTART;VALUE=DATE:" + TODAY.plusDays(3).toString().replace("-", ""))
                .contains("DTSTART;VALUE=DATE:" + TODAY.plusDays(7).toString().replace("-", ""))
                .containsPattern("DTSTAMP:\\d{8}T\\d{6}Z")
                .contains("\r\n");
    }

    @Test
    void an_event_is_the_same_one_whenever_the_calendar_is_fetched_and_in_either_language() {
        township(TODAY.plusDays(3));
        VEvent before = events(reminders("format", "ics")).get(0);
        township(TODAY.plusDays(3));

        Response answer = Api.as("reviewer")
                .accept("text/calendar")
                .header("Accept-Language", "en")
                .get("/api/v1/reminders?within=" + county);

        VEvent after = events(answer).get(0);
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSummary().getValue()).isEqualTo("Reports on " + LAST_YEAR + " due: 2 not published yet");
        answer.then().header("Content-Language", "en");
    }

    @Test
    void many_organizations_are_counted_and_the_first_fifty_named() {
        Region.plan(county, LAST_YEAR, Map.of("township", TODAY.plusDays(1).toString()));
        for (int i = 0; i < 52; i++) {
            Region.enter("township", county);
        }

        VEvent event = events(reminders("format", "ics")).get(0);

        assertThat(event.getSummary().getValue()).contains("52 个机构");
        assertThat(event.getDescription().getValue().lines()).hasSize(51).endsWith("另有 2 个");
    }

    @Test
    void where_nobody_is_due_the_calendar_is_empty() {
        Response answer = reminders("format", "ics");
        assertThat(events(answer)).isEmpty();
        answer.then().body(equalTo(answer.asString()));
    }

    private static List<VEvent> events(Response answer) {
        return Biweekly.parse(answer.then().statusCode(200).extract().asString())
                .first()
                .getEvents();
    }
}
