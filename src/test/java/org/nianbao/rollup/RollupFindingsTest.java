package org.nianbao.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.rollup.Filing.LICENSING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.deadline.Region;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** What is said of reports that speak for others, when these others say something else. */
@QuarkusTest
class RollupFindingsTest {

    private String government;
    private String bureau;
    private String own;

    @BeforeEach
    void publishTheBureausReport() {
        government = Region.enter("government", null, "name", "青山县人民政府");
        bureau = Region.enter("department", government, "name", "青山县统计局");
        own = Filing.publish(Filing.own(bureau, LICENSING, 3));
    }

    @Test
    void a_compiled_report_agrees_with_the_roll_up() {
        String report = Filing.compiled(government);

        Filing.findings(report)
                .then()
                .body("consistent", equalTo(true))
                .body("warnings", hasSize(0))
                .body("notAssessed", hasSize(0))
                .body("rulesEvaluated", equalTo(47 + 200 + 3));
    }

    @Test
    void a_report_of_one_organization_is_judged_by_as_many_rules_as_ever() {
        Filing.findings(own).then().body("rulesEvaluated", equalTo(47)).body("notAssessed", hasSize(0));
    }

    @Test
    void a_compiled_report_whose_cell_was_changed_cannot_be_submitted() {
        String report = Filing.compiled(government);
        change(report, 8);

        Desk.submit(report)
                .then()
                .statusCode(422)
                .body("violations.rule", contains("rollup-sum"))
                .body("violations.severity", contains("error"))
                .body("violations[0].cells.pointer", contains(LICENSING))
                .body("violations[0].cells.value", contains(8))
                .body("violations[0].left.value", equalTo(8))
                .body("violations[0].right.value", equalTo(3))
                .body("violations[0].difference", equalTo(5))
                .body("violations[0].repairs[0].changes[0].to", equalTo(3));
    }

    @Test
    void in_a_report_that_was_not_compiled_a_difference_is_a_warning_to_be_explained() {
        String report = Filing.file(Filing.own(government, LICENSING, 8).put("scope", "region"));

        Desk.submit(report).then().statusCode(200);
        assertThat(Filing.rules(report, "warnings")).containsExactly("rollup-sum");
        Desk.pass(report, "data").then().statusCode(409);
        Desk.explain(report, Desk.warning(report), "含未设部门代码的机构").then().statusCode(200);
        Desk.pass(report, "data").then().statusCode(200);
    }

    @Test
    void what_was_explained_is_open_again_when_the_roll_up_changes() {
        String report = Filing.file(Filing.own(government, LICENSING, 8).put("scope", "region"));
        Desk.explain(report, Desk.warning(report), "含未设部门代码的机构").then().statusCode(200);
        Filing.findings(report).then().body("warnings.explanation.text", contains("含未设部门代码的机构"));

        Filing.amend(own, "proactive-disclosure", Filing.licensing(4));

        Filing.findings(report)
                .then()
                .body("warnings.rule", contains("rollup-sum"))
                .body("warnings.explanation", contains(nullValue()))
                .body("warnings[0].right.value", equalTo(4));
    }

    @Test
    void when_a_source_is_amended_the_published_report_above_has_findings() {
        String report = published(Filing.compiled(government));

        Filing.amend(own, "proactive-disclosure", Filing.licensing(4));

        Filing.findings(report)
                .then()
                .body("violations.rule", contains("rollup-sum"))
                .body("violations[0].left.value", equalTo(3))
                .body("violations[0].right.value", equalTo(4))
                .body("warnings.rule", contains("compiled-sources-current"))
                .body("warnings[0].message", containsString("青山县统计局 1 → 2"));
    }

    @Test
    void a_source_that_is_another_revision_is_told_also_where_no_figure_changed() {
        String report = published(Filing.compiled(government));

        Filing.amend(own, "problems-and-improvements", Map.of("text", "另有问题。"));

        assertThat(Filing.rules(report, "violations")).isEmpty();
        assertThat(Filing.rules(report, "warnings")).containsExactly("compiled-sources-current");
    }

    @Test
    void an_explanation_of_changed_sources_lapses_with_the_next_change() {
        String report = Filing.compiled(government);
        Filing.amend(own, "problems-and-improvements", Map.of("text", "另有问题。"));
        Desk.explain(report, Desk.warning(report), "只改了文字").then().statusCode(200);
        Filing.findings(report).then().body("warnings.explanation.text", contains("只改了文字"));

        Filing.amend(own, "problems-and-improvements", Map.of("text", "还有问题。"));

        Filing.findings(report)
                .then()
                .body("warnings.message", everyItem(containsString("青山县统计局 1 → 3")))
                .body("warnings.explanation", contains(nullValue()));
    }

    @Test
    void sources_that_went_and_sources_that_came_are_told_too() {
        String report = Filing.compiled(government);
        Desk.withdraw(own, "数据有误").then().statusCode(200);
        Filing.publish(Filing.own(Region.enter("department", government, "name", "青山县财政局"), LICENSING, 3));

        Filing.findings(report)
                .then()
                .body("violations", hasSize(0))
                .body("warnings.rule", contains("rollup-coverage", "compiled-sources-current"))
                .body("warnings[1].left.value", equalTo(2))
                .body("warnings[1].message", containsString("青山县统计局 1 → –; 青山县财政局 – → 1"));
    }

    @Test
    void an_organization_that_has_not_published_is_named_and_has_to_be_explained() {
        Region.enter("department", government, "name", "青山县档案局");
        String report = Filing.compiled(government);

        Desk.submit(report).then().statusCode(200);

        Filing.findings(report)
                .then()
                .body("warnings.rule", contains("rollup-coverage"))
                .body("warnings[0].left.value", equalTo(1))
                .body("warnings[0].right.value", equalTo(2))
                .body("warnings[0].message", containsString("青山县档案局"));
        Desk.pass(report, "data").then().statusCode(409);
        Desk.explain(report, Desk.warning(report), "新设机构，本年无数据").then().statusCode(200);
        Desk.pass(report, "data").then().statusCode(200);
    }

    @Test
    void a_government_below_that_is_added_beside_its_office_is_named() {
        String district = Region.enter("government", government, "name", "东区人民政府");
        String office = Region.enter("office", district, "name", "东区人民政府办公室");
        Filing.publish(Filing.own(district, LICENSING, 1));
        Filing.publish(Filing.own(office, LICENSING, 1));
        String report = Filing.compiled(government);

        Filing.findings(report)
                .then()
                .body("warnings.rule", contains("counted-twice"))
                .body("warnings[0].left.value", equalTo(1))
                .body("warnings[0].message", containsString("东区人民政府 + 东区人民政府办公室"));
    }

    @Test
    void a_report_of_a_level_is_held_against_its_departments_alone() {
        String district = Region.enter("government", government);
        Filing.publish(Filing.own(district, LICENSING, 10));
        String report = Filing.file(Filing.own(government, LICENSING, 3).put("scope", "level"));

        assertThat(Filing.rules(report, "warnings")).isEmpty();

        Api.patch(report, Map.of("scope", "region")).then().statusCode(200);
        Filing.findings(report)
                .then()
                .body("warnings.rule", contains("rollup-sum"))
                .body("warnings[0].right.value", equalTo(13));
    }

    @Test
    void a_compiled_report_that_no_longer_speaks_for_the_region_is_one_like_any_other() {
        String report = Filing.compiled(government);
        change(report, 8);
        Api.patch(report, Map.of("scope", "level")).then().statusCode(200);

        assertThat(Filing.rules(report, "violations")).isEmpty();
        assertThat(Filing.rules(report, "warnings")).containsExactly("rollup-sum");
    }

    @Test
    void the_check_of_a_document_that_is_sent_knows_no_roll_up() {
        Response answer = Api.anonymous()
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(Filing.own(government, LICENSING, 8)
                        .put("scope", "region")
                        .toString())
                .post("/api/v1/consistency-check");

        answer.then().statusCode(200).body("warnings", hasSize(0)).body("rulesEvaluated", equalTo(47));
        assertThat(answer.<List<String>>path("notAssessed.rule"))
                .containsExactly("rollup-sum", "rollup-coverage", "counted-twice", "compiled-sources-current");
    }

    private static void change(String report, int decisions) {
        Api.patch(report + "/proactive-disclosure", Filing.licensing(decisions))
                .then()
                .statusCode(200);
    }

    private static String published(String report) {
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
        return report;
    }
}
