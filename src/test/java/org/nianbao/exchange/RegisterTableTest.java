package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;

/** The register goes out as a table and comes in as one. */
@QuarkusTest
class RegisterTableTest {

    private static final String ADDRESS = "/api/v1/bulk/organizations";
    private static final String HEAD =
            "code,name,shortNames,kind,division,parent,validFrom,validTo,filedBy,names,parents,successors";

    private final String top = Api.newCode();
    private final String office = Api.newCode();
    private final String old = Api.newCode();

    private static Response put(String table, String parameters) {
        return Api.as("registrar")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .put(ADDRESS + parameters);
    }

    private static List<JsonNode> load(String table) {
        return Loading.results(put(table, ""));
    }

    private String export() {
        return Api.anonymous()
                .get(ADDRESS + "?within=" + top)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    @Test
    void what_is_loaded_is_exported_byte_for_byte_and_loading_it_again_changes_nothing() {
        String table = table();

        List<JsonNode> first = load(table);
        String exported = export();
        List<JsonNode> again = load(exported);

        assertThat(Loading.each(first, "/result")).containsExactly("created", "created", "created");
        assertThat(exported).isEqualTo(table);
        assertThat(Loading.each(again, "/result")).containsExactly("unchanged", "unchanged", "unchanged");
        assertThat(export()).isEqualTo(exported);
        Api.anonymous()
                .get("/api/v1/organizations/" + old)
                .then()
                .body("name", equalTo("=HYPERLINK(\"x\")"))
                .body("shortNames", equalTo(List.of("@局")))
                .body("names[0].name", equalTo("某县教育局"))
                .body("parents[1].parent", equalTo(office))
                .body("successors[0].kind", equalTo("merged"));
    }

    /** A county whose reports its office files, and a bureau that was renamed, moved and merged. */
    private String table() {
        return String.join(
                "\r\n",
                HEAD,
                top + ",某县人民政府,,government,320826,,2000-01-01,," + office + ",,,",
                office + ",某县政府办公室,府办|办\\|公室,office,320826," + top + ",2000-01-01,,,,,",
                old + ",\"'=HYPERLINK(\"\"x\"\")\",'@局,department,," + office + ",2000-01-01,2020-12-31,,"
                        + "\"2000-01-01:某县教育局|2010-01-01:=HYPERLINK(\"\"x\"\")\"," + "2000-01-01:" + top
                        + "|2015-01-01:" + office + ",2021-01-01:" + office + ":merged",
                "");
    }

    @Test
    void lines_in_any_order_are_entered() {
        List<String> lines = table().lines().toList();
        String reversed = String.join("\n", lines.get(0), lines.get(3), lines.get(2), lines.get(1));

        List<JsonNode> results = load(reversed);

        assertThat(Loading.each(results, "/result")).containsOnly("created").hasSize(3);
        assertThat(Loading.each(results, "/line")).containsExactlyInAnyOrder("2", "3", "4");
        assertThat(export()).isEqualTo(table());
    }

    @Test
    void a_later_name_and_parent_are_added_and_the_past_stays() {
        load(table());
        String code = Api.newCode();
        String head = "code,name,kind,validFrom,parent,names,parents\n";
        load(head + code + ",甲局,department,2001-01-01," + top + ",,\n");

        List<JsonNode> renamed = load(head + code + ",乙局,department,2001-01-01," + office
                + ",2001-01-01:甲局|2018-01-01:乙局,2001-01-01:" + top + "|2019-01-01:" + office + "\n");
        List<JsonNode> forged = load(head + code + ",乙局,department,2001-01-01," + office
                + ",2001-01-01:丙局|2018-01-01:乙局,2001-01-01:" + top + "|2019-01-01:" + office + "\n");

        assertThat(Loading.each(renamed, "/result")).containsExactly("replaced");
        assertThat(Loading.each(forged, "/result")).containsExactly("refused");
        assertThat(forged.get(0).at("/problem/errors/0/code").asText()).isEqualTo("inconsistent-period");
        Api.anonymous()
                .get("/api/v1/organizations/" + code)
                .then()
                .body("names.name", equalTo(List.of("甲局", "乙局")))
                .body("parents[1].from", equalTo("2019-01-01"));
    }

    @Test
    void nobody_stands_above_itself() {
        String other = Api.newCode();
        String head = "code,name,kind,validFrom,parent,parents\n";
        load(head + top + ",甲,government,2001-01-01,,\n" + other + ",乙,department,2001-01-01," + top + ",\n");

        List<JsonNode> moved =
                load(head + top + ",甲,government,2001-01-01," + other + ",2001-01-01:|2020-01-01:" + other + "\n");
        List<JsonNode> ring = load(head + office + ",丙,department,2001-01-01," + old + ",\n" + old
                + ",丁,department,2001-01-01," + office + ",\n");

        assertThat(Loading.each(moved, "/problem/errors/0/code")).containsExactly("cycle");
        assertThat(Loading.each(ring, "/problem/errors/0/code"))
                .containsExactly("unknown-organization", "unknown-organization");
    }

    @Test
    void each_wrong_line_is_told_by_itself() {
        String table = HEAD + "\n"
                + top + ",甲,,government,,,2001-01-01,,,,,\n"
                + "\n"
                + "nonsense,,,bureau,1,,2001-13-01,,,,,\n"
                + office + ",乙\n"
                + office + ",\"乙,,,\n"
                + office + ",乙,,office,," + Api.newCode() + ",2001-01-01,,,,,\n"
                + office + ",乙,,office,," + top + ",2001-01-01,,,2001-01-01:丙,,\n";

        List<JsonNode> results = load(table);

        assertThat(Loading.each(results, "/line")).containsExactlyInAnyOrder("2", "4", "5", "6", "7", "8");
        JsonNode nonsense = results.stream()
                .filter(result -> result.get("line").asInt() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(nonsense.at("/problem/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/code", "/name", "/kind", "/division", "/validFrom");
        assertThat(Loading.each(results, "/result").stream().filter("created"::equals))
                .hasSize(1);
        assertThat(Sql.count("select count(*) from organization where code = '%s'".formatted(office)))
                .isZero();
    }

    @Test
    void a_table_with_another_head_is_refused_as_a_whole() {
        put("code,name,colour\n", "")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/colour", "/kind", "/validFrom")));
        put("", "").then().statusCode(400);
    }

    @Test
    void a_dry_run_counts_on_what_it_would_have_entered_and_enters_nothing() {
        List<JsonNode> results = Loading.results(put(table(), "?dryRun=true"));

        assertThat(Loading.each(results, "/result")).containsExactly("created", "created", "created");
        assertThat(Sql.count("select count(*) from organization where code = '%s'".formatted(top)))
                .isZero();
    }

    @Test
    void an_export_is_asked_for_again_by_its_tag() {
        load(table());
        String address = ADDRESS + "?within=" + top;
        String tag = Api.anonymous().get(address).header("ETag");

        Api.anonymous().header("If-None-Match", tag).get(address).then().statusCode(304);
        load("code,name,kind,validFrom,parent\n" + Api.newCode() + ",新局,department,2022-01-01," + top + "\n");
        Api.anonymous().header("If-None-Match", tag).get(address).then().statusCode(200);
        Api.anonymous().get(ADDRESS + "?within=" + Api.newCode()).then().statusCode(400);
    }

    @Test
    void the_whole_register_is_exported_with_its_head() {
        load(table());

        assertThat(Api.anonymous().get(ADDRESS).asString())
                .startsWith(HEAD + "\r\n")
                .contains(top, office, old);
    }
}
