package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.support.Api.MERGE_PATCH;
import static org.nianbao.support.Api.openReport;
import static org.nianbao.support.Api.patch;
import static org.nianbao.support.Api.put;
import static org.nianbao.support.Api.reporter;
import static org.nianbao.support.Api.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;

@QuarkusTest
class SectionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "overview,overview",
        "proactive-disclosure,proactiveDisclosure",
        "requests,requests",
        "disputes,disputes",
        "problems-and-improvements,problemsAndImprovements",
        "other-matters,otherMatters"
    })
    void every_section_can_be_written_read_and_blanked_by_itself(String path, String member) throws Exception {
        String report = openReport(2024);
        String address = report + "/" + path;
        String blank = reporter().get(address).asString();
        JsonNode written = JSON.readTree(Api.demoReport("huaian-2024", "x")).get(member);

        put(address, written.toString()).then().statusCode(200);

        assertThat(JSON.readTree(reporter().get(address).asString())).isEqualTo(written);
        assertThat(JSON.readTree(reporter().get(report).asString()).get(member)).isEqualTo(written);
        reporter().header("If-Match", tag(address)).delete(address).then().statusCode(200);
        assertThat(JSON.readTree(reporter().get(address).asString())).isEqualTo(JSON.readTree(blank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_write_without_a_tag_is_asked_for_one(String method) {
        String address = openReport(2024) + "/problems-and-improvements";
        reporter()
                .contentType(method.equals("PATCH") ? MERGE_PATCH : "application/json")
                .body("{\"text\":\"甲\"}")
                .request(method, address)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void a_star_is_no_tag_since_it_guards_nothing() {
        String address = openReport(2024) + "/other-matters";
        reporter()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"text\":\"甲\"}")
                .put(address)
                .then()
                .statusCode(428);
    }

    @Test
    void a_stale_tag_is_refused_with_the_members_that_differ() {
        String address = openReport(2024) + "/disputes";
        String stale = tag(address);
        patch(address, "{\"reconsideration\":{\"upheld\":3,\"total\":3},\"notes\":\"甲\"}")
                .then()
                .statusCode(200);

        reporter()
                .contentType(MERGE_PATCH)
                .header("If-Match", stale)
                .body("{\"reconsideration\":{\"upheld\":3,\"total\":4,\"pending\":1},\"notes\":\"乙\"}")
                .patch(address)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"))
                .body(
                        "differences.pointer",
                        contains(
                                "/disputes/reconsideration/total",
                                "/disputes/reconsideration/pending",
                                "/disputes/notes"))
                .body("differences.sent", contains(4, 1, "乙"))
                .body("differences.stored", contains(3, null, "甲"));
    }

    @Test
    void of_clerks_who_save_the_same_section_with_the_same_tag_exactly_one_succeeds() {
        String address = openReport(2024) + "/requests";
        String tag = tag(address);

        List<Response> answers = IntStream.range(1, 9)
                .parallel()
                .mapToObj(i -> reporter()
                        .contentType(MERGE_PATCH)
                        .header("If-Match", tag)
                        .body("{\"received\":{\"naturalPersons\":" + i + "}}")
                        .patch(address))
                .toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 412)
                .hasSize(7)
                .allSatisfy(answer ->
                        answer.then().body("differences.pointer", hasItem("/requests/received/naturalPersons")));
    }

    @Test
    void clerks_in_different_sections_do_not_disturb_each_other() {
        String report = openReport(2024);
        List<String> sections = List.of("requests", "disputes", "proactive-disclosure", "other-matters");
        List<String> tags =
                sections.stream().map(path -> tag(report + "/" + path)).toList();

        List<Integer> answers = IntStream.range(0, sections.size())
                .parallel()
                .mapToObj(i -> reporter()
                        .contentType(MERGE_PATCH)
                        .header("If-Match", tags.get(i))
                        .body(i == 3 ? "{\"text\":\"无\"}" : "{\"notes\":\"甲\"}")
                        .patch(report + "/" + sections.get(i))
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
    }

    @Test
    void the_reports_tag_changes_with_any_section_and_a_sections_tag_only_with_its_own() {
        String report = openReport(2024);
        String whole = tag(report);
        String disputes = tag(report + "/disputes");

        patch(report + "/requests", "{\"notes\":\"甲\"}").then().statusCode(200);

        assertThat(tag(report)).isNotEqualTo(whole);
        assertThat(tag(report + "/disputes")).isEqualTo(disputes);
    }

    @Test
    void a_write_that_changes_nothing_still_gives_a_new_tag() {
        String address = openReport(2024) + "/overview";
        String before = tag(address);

        put(address, "{\"parts\":[]}").then().statusCode(200);

        assertThat(tag(address)).isNotEqualTo(before);
    }

    @Test
    void a_reader_who_has_the_current_representation_gets_304() {
        String address = openReport(2024) + "/disputes";
        reporter().header("If-None-Match", tag(address)).get(address).then().statusCode(304);
    }

    @Test
    void a_patch_changes_what_it_names_blanks_what_it_nulls_and_leaves_the_rest() {
        String address = openReport(2024) + "/disputes";
        patch(
                        address,
                        "{\"reconsideration\":{\"upheld\":1,\"total\":2},\"litigation\":{\"direct\":{\"total\":5}},"
                                + "\"notes\":\"甲\"}")
                .then()
                .statusCode(200);

        patch(address, "{\"reconsideration\":{\"total\":3},\"litigation\":null}")
                .then()
                .statusCode(200)
                .body("reconsideration.upheld", equalTo(1))
                .body("reconsideration.total", equalTo(3))
                .body("litigation.direct.total", nullValue())
                .body("notes", equalTo("甲"));
    }

    @Test
    void two_hundred_thousand_chinese_characters_survive_byte_for_byte() {
        String address = openReport(2024) + "/problems-and-improvements";
        String text = "存在的主要问题及改进情况。\n𠮷".repeat(13_334).substring(0, 199_990) + "末尾 “引号” \\ /";

        put(address, Map.of("text", text)).then().statusCode(200);

        assertThat(reporter().get(address).jsonPath().getString("text")).isEqualTo(text);
    }
}
