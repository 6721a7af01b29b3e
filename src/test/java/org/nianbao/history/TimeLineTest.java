package org.nianbao.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** The history of a report as its readers see it. */
@QuarkusTest
class TimeLineTest {

    @Test
    void a_changed_cell_is_told_with_who_when_from_where_and_both_values() throws Exception {
        String report = Api.openReport(2024);
        Api.patch(report + "/requests", Map.of("received", Map.of("total", 3119)))
                .then()
                .statusCode(200);
        Response change = Api.patch(report + "/requests", Map.of("received", Map.of("total", 3120)));

        JsonNode entry =
                new ObjectMapper().readTree(history(report, "zh").asString()).at("/items/0");

        assertThat(entry.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(entry.toString())
                .isEqualTo("""
                        {"id":%s,"at":%s,"actor":"reporter","action":"update","title":"修改",\
                        "summary":"reporter 修改了报告，一、本年新收政府信息公开申请数量 · 总计：3119 → 3120",\
                        "reason":null,"address":"127.0.0.1","requestId":"%s","erasedAt":null,"changeCount":1,\
                        "shortened":false,"changes":[{"pointer":"/requests/received/total",\
                        "label":"一、本年新收政府信息公开申请数量 · 总计","before":3119,"after":3120}]}""".formatted(entry.get("id"), entry.get("at"), change.header("X-Request-Id")));
    }

    @Test
    void the_way_of_a_report_reads_as_a_time_line_with_the_newest_first() {
        String report = Desk.submittedReport();
        Desk.giveBack(report, "/disputes/notes", "请说明").then().statusCode(200);

        history(report, "en")
                .then()
                .header("Content-Language", "en")
                .body("items.title", contains("Returned", "Submitted", "Changed", "Opened"))
                .body("items.actor", contains("reviewer", "reporter", "reporter", "reporter"))
                .body("items[0].summary", equalTo("reviewer returned the report; reason: /disputes/notes: 请说明"))
                .body("items[0].reason", equalTo("/disputes/notes: 请说明"))
                .body("items[1].summary", equalTo("reporter submitted the report"))
                .body("items[3].summary", equalTo("reporter opened the report, /title: blank → 测试局2024年政府信息公开工作年度报告"))
                .body("items[1].changes.pointer", contains("/status"))
                .body("items[1].changes.before", contains("draft"))
                .body("items[1].changes.after", contains("submitted"))
                .body("next", nullValue());
    }

    @Test
    void an_entry_with_many_changes_says_how_many() {
        String report = Desk.completeReport();

        JsonPath written = history(report, "zh").jsonPath();

        int count = written.getInt("items[0].changeCount");
        assertThat(count).isBetween(200, 250);
        assertThat(written.getString("items[0].summary")).isEqualTo("reporter 修改了报告，共 " + count + " 处");
        assertThat(written.getList("items[0].changes")).hasSize(count);
    }

    @Test
    void amounts_are_exact() {
        String report = Api.openReport(2024);
        Api.patch(report + "/proactive-disclosure", "{\"administrativeFees\": {\"amount\": 24252.311082}}")
                .then()
                .statusCode(200);

        assertThat(history(report, "zh").asString()).contains("\"before\":null,\"after\":24252.311082}");
    }

    @Test
    void pages_follow_each_other_without_a_gap_also_when_something_happens_meanwhile() {
        String report = Api.openReport(2024);
        IntStream.range(0, 4).forEach(i -> note(report, "第" + i + "次"));
        List<Long> all = history(report, "zh").jsonPath().getList("items.id", Long.class);

        List<Long> seen = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = page(report, "limit=2" + (after == null ? "" : "&after=" + after))
                    .jsonPath();
            seen.addAll(page.getList("items.id", Long.class));
            after = page.getString("next");
            note(report, "又一次" + seen.size());
        } while (after != null);

        assertThat(seen).isEqualTo(all).hasSize(5);
    }

    @Test
    void entries_of_one_action_can_be_asked_for() {
        String report = Desk.submittedReport();

        page(report, "action=update").then().statusCode(200).body("items.action", everyItem(equalTo("update")));
        page(report, "action=withdrawal").then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,          limit,  out-of-range",
        "limit=501,        limit,  out-of-range",
        "after=x,          after,  not-a-cursor",
        "after=LTE,        after,  not-a-cursor",
        "action=theft,     action, not-one-of",
        "colour=red,       colour, unknown-member"
    })
    void a_question_that_makes_no_sense_is_refused(String query, String pointer, String code) {
        page(Api.openReport(2024), query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void the_history_outlives_a_deleted_draft() {
        String report = Api.openReport(2024);
        note(report, "将被删除");
        Api.reporter().header("If-Match", Api.tag(report)).delete(report).then().statusCode(204);

        Api.reporter().get(report).then().statusCode(404);
        history(report, "zh")
                .then()
                .statusCode(200)
                .body("items.title", contains("删除", "修改", "建立"))
                .body("items[0].changes.find { it.pointer == '/requests/notes' }.before", equalTo("将被删除"));
    }

    @Test
    void a_report_that_never_was_has_no_history() {
        String organization = Api.newOrganization("测试局");

        history(Api.report(organization, 2024), "zh").then().statusCode(404);
        history(Api.report("nobody", 2024), "zh").then().statusCode(404);
        history(Api.report(organization, 2024).replace("2024", "02024"), "zh")
                .then()
                .statusCode(404);
    }

    @Test
    void a_long_text_is_cut_in_the_list_and_whole_by_its_entry() {
        String report = Api.openReport(2024);
        String text = "政府信息公开".repeat(1000);
        note(report, text);

        JsonPath list = history(report, "zh").jsonPath();
        assertThat(list.getBoolean("items[0].shortened")).isTrue();
        assertThat(list.getString("items[0].changes[0].after")).isEqualTo(text.substring(0, 200) + "…");
        assertThat(list.getBoolean("items[1].shortened")).isFalse();

        Response whole = Api.reporter().get(report + "/history/" + list.getLong("items[0].id"));
        whole.then().statusCode(200).body("shortened", equalTo(false)).body("changes[0].after", equalTo(text));
        Api.reporter()
                .header("If-None-Match", whole.header("ETag"))
                .get(report + "/history/" + list.getLong("items[0].id"))
                .then()
                .statusCode(304);
    }

    @Test
    void of_very_many_changes_a_list_shows_the_first() {
        String report = Api.openReport(2024);
        List<Map<String, String>> parts = IntStream.range(0, 150)
                .mapToObj(i -> Map.of("topic", "other", "heading", "标题" + i, "text", "正文" + i))
                .toList();
        Api.put(report + "/overview", Map.of("parts", parts)).then().statusCode(200);

        JsonPath list = history(report, "zh").jsonPath();

        int count = list.getInt("items[0].changeCount");
        assertThat(count).isGreaterThanOrEqualTo(450);
        assertThat(list.getBoolean("items[0].shortened")).isTrue();
        assertThat(list.getList("items[0].changes")).hasSize(300);
        Api.reporter()
                .get(report + "/history/" + list.getLong("items[0].id"))
                .then()
                .body("changes", hasSize(count));
    }

    @Test
    void an_entry_is_found_in_the_history_of_its_report_alone() {
        String report = Api.openReport(2024);
        long entry = history(report, "zh").jsonPath().getLong("items[0].id");

        Api.reporter().get(report + "/history/" + entry).then().statusCode(200);
        Api.reporter().get(Api.openReport(2024) + "/history/" + entry).then().statusCode(404);
        Api.reporter().get(report + "/history/0").then().statusCode(404);
        Api.reporter().get(report + "/history/x").then().statusCode(404);
    }

    @Test
    void what_is_refused_leaves_no_entry() {
        String report = Api.openReport(2024);
        Desk.submit(report).then().statusCode(422);

        history(report, "zh").then().body("items.action", contains("creation"));
    }

    private static void note(String report, String text) {
        Api.patch(report + "/requests", Map.of("notes", text)).then().statusCode(200);
    }

    private static Response history(String report, String language) {
        return Api.reporter().header("Accept-Language", language).get(report + "/history");
    }

    private static Response page(String report, String query) {
        return Api.reporter().get(report + "/history?" + query);
    }
}
