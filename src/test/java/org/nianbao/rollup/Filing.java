package org.nianbao.rollup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.nianbao.Samples;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Sql;

/** Reports for 2024 as tests file and compile them. */
final class Filing {

    static final int YEAR = 2024;
    static final String LICENSING = "/proactiveDisclosure/administrativeLicensing/decisions";
    static final String FEE = "/proactiveDisclosure/administrativeFees/amount";

    private Filing() {}

    /** A report of scope own with 0 in every cell but the given ones; cell, figure, cell, figure … */
    static ObjectNode own(String organization, Object... figures) {
        ObjectNode report = Samples.zero(Samples.form("2021"));
        report.put("organization", organization).put("year", YEAR);
        for (int i = 0; i < figures.length; i += 2) {
            Samples.set(report, (String) figures[i], new BigDecimal(String.valueOf(figures[i + 1])));
        }
        return report;
    }

    /** Publishes a report that says everything, and answers its address. */
    static String publish(ObjectNode document) {
        String report = file(document);
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
        return report;
    }

    /** Publishes a report as it is, with its mistakes and gaps. */
    static String publishAsItIs(ObjectNode document) {
        String report = file(document);
        Sql.run("update report set origin = 'imported' where organization = '%s'"
                .formatted(document.get("organization").asText()));
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
        return report;
    }

    /** Publishes a report that speaks for others as well, whatever is found between it and theirs. */
    static String publishFor(String scope, ObjectNode document) {
        String report = file(document.put("scope", scope));
        Desk.submit(report).then().statusCode(200);
        findings(report)
                .<List<String>>path("warnings.id")
                .forEach(finding ->
                        Desk.decide(report, finding, "accepted").then().statusCode(200));
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
        return report;
    }

    /** Puts a report on the desk. */
    static String file(ObjectNode document) {
        String address = Api.report(document.get("organization").asText(), YEAR);
        Api.reporter()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put(address)
                .then()
                .statusCode(201);
        return address;
    }

    /** Amends what is published: each of the patches belongs to the section before it. */
    static void amend(String report, String section, Map<String, ?> patch) {
        Desk.amend(report, "更正").then().statusCode(200);
        Api.patch(report + "/" + section, patch).then().statusCode(200);
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
    }

    static Map<String, ?> licensing(int decisions) {
        return Map.of("administrativeLicensing", Map.of("decisions", decisions));
    }

    static Response compile(String organization) {
        return compile(Api.reporter(), organization);
    }

    static Response compile(RequestSpecification by, String organization) {
        return by.contentType(ContentType.JSON).body("{}").post(compilation(organization, YEAR));
    }

    static String compilation(String organization, int year) {
        return "/api/v1/rollups/" + organization + "/" + year + "/compilation";
    }

    /** Compiles a report, writes its texts and answers its address. */
    static String compiled(String organization) {
        compile(organization).then().statusCode(201);
        String report = Api.report(organization, YEAR);
        Api.patch(
                        report,
                        Map.of(
                                "overview",
                                Map.of(
                                        "parts",
                                        List.of(Map.of("topic", "introduction", "heading", "", "text", "全区情况。"))),
                                "problemsAndImprovements",
                                Map.of("text", "问题和改进。"),
                                "otherMatters",
                                Map.of("text", "没有收取信息处理费。")))
                .then()
                .statusCode(200);
        return report;
    }

    /** The rules of the findings of one kind, {@code violations} or {@code warnings}. */
    static List<String> rules(String report, String kind) {
        return findings(report).path(kind + ".rule");
    }

    static Response findings(String report) {
        return Api.reporter().header("Accept-Language", "en").get(report + "/findings");
    }
}
