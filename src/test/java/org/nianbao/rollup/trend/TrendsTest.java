package org.nianbao.rollup.trend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** Series of an organization over the years. */
@QuarkusTest
class TrendsTest {

    private static final String RECEIVED = "/requests/received/total";
    private static final String UNDIVIDED = "/requests/outcomes/otherHandling/undivided/total";
    private static final String FEES = "/proactiveDisclosure/administrativeFees/amount";

    /** The season of the present year lasts, whatever the day. */
    private static final int OPEN = LocalDate.now(Calendar.ZONE).getYear();

    private final Place place;
    private String bureau;

    TrendsTest(AgroalDataSource dataSource) {
        this.place = new Place(dataSource);
    }

    @BeforeEach
    void enterBureau() {
        bureau = Place.enter("department", null, "测试局");
    }

    static Response trends(String organization, String... parameters) {
        return trends(given(), organization, parameters);
    }

    static Response trends(RequestSpecification by, String organization, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            by.queryParam(parameters[i], parameters[i + 1]);
        }
        return by.get("/api/v1/trends/" + organization);
    }

    @Test
    void a_cell_is_followed_through_both_forms_and_says_why_it_has_no_value() {
        place.report(bureau, 2019).with(RECEIVED, "10").publish();
        place.report(bureau, 2020).blank(RECEIVED).publish();
        place.report(bureau, 2021).notApplicable(RECEIVED).publish();
        place.report(bureau, 2023).with(RECEIVED, "14").errors(2).publish();

        trends(bureau, "cells", RECEIVED, "from", "2019", "to", "2023")
                .then()
                .statusCode(200)
                .body("organization", equalTo(bureau))
                .body("name", equalTo("测试局"))
                .body("extent", equalTo("own"))
                .body("cells", hasSize(1))
                .body("rates", empty())
                .body("siblings", nullValue())
                .body("cells[0].label.zh", equalTo("一、本年新收政府信息公开申请数量 · 总计"))
                .body("cells[0].points.year", contains(2019, 2020, 2021, 2022, 2023))
                .body("cells[0].points.value", contains(10, null, null, null, 14))
                .body("cells[0].points.reason", contains(null, "blank", "notApplicable", "notPublished", null))
                .body("cells[0].points.blank", contains(0, 1, 0, 0, 0))
                .body("cells[0].points.form", contains("2019", "2019", "2021", null, "2021"))
                .body("cells[0].breaks", empty())
                .body("years.revision", contains(1, 1, 1, null, 1))
                .body("years.scope", contains("own", "own", "own", null, "own"))
                .body("years.openErrors", contains(0, 0, 0, null, 2))
                .body("years.reason", contains(null, null, null, "notPublished", null))
                .body("years.added", contains(null, null, null, null, null));
    }

    @Test
    void a_row_that_was_divided_is_the_sum_of_its_parts() {
        place.report(bureau, 2020).with(UNDIVIDED, "7").publish();
        place.report(bureau, 2021)
                .with("/requests/outcomes/otherHandling/correctionOverdue/total", "1")
                .with("/requests/outcomes/otherHandling/feeOverdue/total", "2")
                .with("/requests/outcomes/otherHandling/miscellaneous/total", "5")
                .publish();

        trends(bureau, "cells", UNDIVIDED, "from", "2020", "to", "2021")
                .then()
                .body("cells[0].points.value", contains(7, 8))
                .body("cells[0].breaks", empty())
                .body("cells[0].forms[0].cells", contains(UNDIVIDED))
                .body("cells[0].forms[1].cells", hasSize(3));
    }

    @Test
    void a_part_has_no_value_where_only_the_sum_was_counted_and_a_break_before_its_first_one() {
        place.report(bureau, 2020).with(UNDIVIDED, "7").publish();
        place.report(bureau, 2022)
                .with("/requests/outcomes/otherHandling/feeOverdue/total", "2")
                .publish();

        trends(bureau, "cells", "/requests/outcomes/otherHandling/feeOverdue/total", "from", "2020", "to", "2022")
                .then()
                .body("cells[0].points.value", contains(null, null, 2))
                .body("cells[0].points.reason", contains("notComparable", "notPublished", null))
                .body("cells[0].breaks.between", contains(List.of(2020, 2022)))
                .body(
                        "cells[0].breaks[0].reason.en",
                        equalTo("The form of 2019 does not tell these apart, it only has their sum: " + UNDIVIDED
                                + "."));
    }

    @Test
    void what_two_forms_count_differently_is_not_joined() {
        place.report(bureau, 2020).publish();
        place.report(bureau, 2021).with(FEES, "12.5").publish();

        trends(bureau, "cells", FEES, "from", "2020", "to", "2021")
                .then()
                .body("cells[0].unit.zh", equalTo("万元"))
                .body("cells[0].points.value", contains(null, 12.5f))
                .body("cells[0].breaks.between", contains(List.of(2020, 2021)))
                .body("cells[0].breaks[0].reason.zh", equalTo("2019年表统计收费项目数，2021年表统计收费金额，不是同一个量。"))
                .body("cells[0].forms[0].because.zh", equalTo("2019年表统计收费项目数，2021年表统计收费金额，不是同一个量。"));
    }

    @Test
    void reports_of_different_scope_are_not_joined_either() {
        place.report(bureau, 2022).with(RECEIVED, "3").publish();
        place.report(bureau, 2023).with(RECEIVED, "300").scope("region").publish();
        place.report(bureau, 2024).with(RECEIVED, "310").scope("region").publish();

        trends(bureau, "cells", RECEIVED, "rates", "disclosed", "from", "2022", "to", "2024")
                .then()
                .body("years.scope", contains("own", "region", "region"))
                .body("cells[0].breaks.between", contains(List.of(2022, 2023)))
                .body("cells[0].breaks[0].reason.zh", equalTo("两年报告的口径不同（本机关、本行政区域），不是同一范围的数。"))
                .body("rates[0].breaks.between", contains(List.of(2022, 2023)));
    }

    @Test
    void a_rate_comes_with_its_definition_and_what_it_was_calculated_from() {
        place.report(bureau, 2020)
                .with("/requests/outcomes/granted/total", "1")
                .with("/requests/outcomes/partiallyGranted/total", "1")
                .with("/requests/outcomes/total/total", "3")
                .publish();
        place.report(bureau, 2021).publish();
        place.report(bureau, 2022)
                .blank("/requests/outcomes/partiallyGranted/total")
                .publish();

        trends(bureau, "rates", "disclosed", "from", "2020", "to", "2022")
                .then()
                .statusCode(200)
                .body("cells", empty())
                .body("rateDictionary", not(nullValue()))
                .body("rates.rate", contains("disclosed"))
                .body("rates[0].label.zh", equalTo("公开率"))
                .body("rates[0].definition.zh", equalTo("予以公开和部分公开的件数，占本年度办理结果总计的比例。"))
                .body("rates[0].formula", equalTo("(granted.total + partiallyGranted.total) / outcomesTotal.total"))
                .body("rates[0].points.numerator", contains(2, 0, null))
                .body("rates[0].points.denominator", contains(3, 0, 0))
                .body("rates[0].points.value", contains(0.666667f, null, null))
                .body("rates[0].points.reason", contains(null, "noDenominator", "blank"))
                .body("rates[0].breaks", empty());
    }

    @Test
    void without_a_choice_there_are_usual_cells_and_all_rates_of_ten_years_at_most() {
        trends(bureau)
                .then()
                .statusCode(200)
                .body("to", equalTo(OPEN - 1))
                .body("from", equalTo(Math.max(2019, OPEN - 10)))
                .body(
                        "cells.cell",
                        contains(
                                RECEIVED,
                                "/requests/outcomes/granted/total",
                                "/requests/outcomes/partiallyGranted/total",
                                "/requests/carriedForward/total"))
                .body("rates.rate", contains("disclosed", "fullyDisclosed", "denied", "carriedForward", "corrected"));
    }

    @Test
    void a_withdrawn_report_leaves_a_gap_and_an_amended_one_counts_as_amended() {
        place.report(bureau, 2022).with(RECEIVED, "1").publish();
        place.report(bureau, 2023).with(RECEIVED, "2").publish();
        place.withdraw(bureau, 2022);
        place.report(bureau, 2023).with(RECEIVED, "3").publish();

        trends(bureau, "cells", RECEIVED, "from", "2022", "to", "2023")
                .then()
                .body("cells[0].points.value", contains(null, 3))
                .body("years.revision", contains(null, 2));
    }

    @Test
    void a_roll_up_adds_what_is_below_and_counts_who_left_it_blank() {
        String county = Place.enter("government", null, "测试县");
        String office = Place.enter("office", county);
        String township = Place.enter("township", county);
        Place.enter("township", county);
        place.report(county, 2023)
                .with("/requests/received/naturalPersons", "1")
                .publish();
        place.report(office, 2023)
                .with("/requests/received/naturalPersons", "10")
                .with("/requests/received/others", "20")
                .with(RECEIVED, "999")
                .errors(1)
                .publish();
        place.report(township, 2023)
                .with("/requests/received/naturalPersons", "100")
                .blank("/requests/received/others")
                .publish();
        place.report(township, 2022).scope("region").publish();

        trends(county, "cells", RECEIVED, "extent", "region", "from", "2022", "to", "2023")
                .then()
                .body("cells[0].points.value", contains(null, 131))
                .body("cells[0].points.blank", contains(0, 1))
                .body("cells[0].points.reason", contains("notPublished", null))
                .body("years.expected", contains(4, 4))
                .body("years.published", contains(1, 3))
                .body("years.added", contains(0, 3))
                .body("years.openErrors[1]", equalTo(1))
                .body("years.revision", contains(null, null));
        trends(county, "cells", RECEIVED, "extent", "level", "from", "2023", "to", "2023")
                .then()
                .body("cells[0].points.value", contains(31))
                .body("years.expected", contains(2));
        trends(county, "cells", RECEIVED, "extent", "own", "from", "2023", "to", "2023")
                .then()
                .body("cells[0].points.value", contains(0));
    }

    @Test
    void a_roll_up_is_not_public_while_its_season_lasts_but_the_years_before_are() {
        String county = Place.enter("government", null);
        place.report(county, 2023)
                .with("/requests/received/naturalPersons", "1")
                .publish();
        place.report(county, OPEN)
                .with("/requests/received/naturalPersons", "2")
                .publish();
        String[] years = {"cells", RECEIVED, "extent", "region", "from", "2023", "to", String.valueOf(OPEN)};

        List<Integer> values =
                trends(county, years).then().statusCode(200).extract().path("cells[0].points.value");
        assertThat(values).first().isEqualTo(1);
        assertThat(values).last().isNull();
        trends(county, years)
                .then()
                .body("years[-1].reason", equalTo("notYetPublic"))
                .body("cells[0].points[-1].reason", equalTo("notYetPublic"))
                .body("years[-1].added", nullValue());
        trends(Api.as("reporter"), county, years).then().body("years[-1].reason", equalTo("notYetPublic"));
        trends(Api.as("aggregator"), county, years).then().body("cells[0].points[-1].value", equalTo(2));
        trends(county, "extent", "region", "from", String.valueOf(OPEN), "to", String.valueOf(OPEN))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yet-public"));
        trends(
                        county,
                        "cells",
                        "/requests/received/naturalPersons",
                        "from",
                        String.valueOf(OPEN),
                        "to",
                        String.valueOf(OPEN))
                .then()
                .body("cells[0].points.value", contains(2));
    }

    @Test
    void whoever_has_the_same_answer_gets_304_and_head_answers_its_tag() {
        place.report(bureau, 2023).with(RECEIVED, "2").publish();
        String tag = trends(bureau, "cells", RECEIVED).header("ETag");

        trends(given().header("If-None-Match", tag), bureau, "cells", RECEIVED)
                .then()
                .statusCode(304);
        given().queryParam("cells", RECEIVED)
                .head("/api/v1/trends/" + bureau)
                .then()
                .statusCode(200)
                .header("ETag", tag);

        place.report(bureau, 2023).with(RECEIVED, "3").publish();
        trends(given().header("If-None-Match", tag), bureau, "cells", RECEIVED)
                .then()
                .statusCode(200);
    }

    @Test
    void everything_wrong_with_a_question_is_told_at_once() {
        trends(
                        bureau,
                        "cells",
                        "/requests/recieved/total," + FEES + "," + FEES,
                        "rates",
                        "popular",
                        "from",
                        "2024",
                        "to",
                        "2019",
                        "extent",
                        "all",
                        "siblings",
                        "yes",
                        "year",
                        "2020",
                        "format",
                        "xlsx",
                        "colour",
                        "red")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "colour",
                                "to",
                                "siblings",
                                "year",
                                "extent",
                                "rates",
                                "cells",
                                "cells",
                                "cells",
                                "format"));
    }

    @Test
    void questions_have_their_limits() {
        String cells = IntStream.rangeClosed(1, 51).mapToObj(cell -> "/" + cell).collect(Collectors.joining(","));
        trends(bureau, "cells", cells).then().statusCode(400).body("errors.code", contains("too-many"));
        trends(bureau, "from", "1990", "to", "2019").then().statusCode(200);
        trends(bureau, "from", "1990", "to", "2020").then().statusCode(400).body("errors.pointer", contains("to"));
        trends(bureau, "from", "1000", "to", "9999").then().statusCode(400);
        trends(bureau, "cells", FEES, "from", "2019", "to", "2020")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-such-place"));
        trends(bureau, "year", "2023").then().statusCode(400).body("errors.pointer", contains("year"));
        trends(bureau, "siblings", "true", "from", "2022", "to", "2023", "year", "2021")
                .then()
                .statusCode(400);
        trends(Api.newCode()).then().statusCode(404);
        trends("nobody").then().statusCode(404);
        given().accept("text/html").get("/api/v1/trends/" + bureau).then().statusCode(406);
    }

    @Test
    void years_before_there_was_a_form_are_empty() {
        trends(bureau, "cells", RECEIVED, "from", "2000", "to", "2001")
                .then()
                .statusCode(200)
                .body("cells[0].points.reason", contains("notPublished", "notPublished"));
    }
}
