package org.nianbao.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of a report from draft to law, as tests take them. */
public final class Desk {

    private static final List<String> GATES = List.of("political", "textual", "data", "confidentiality");

    private Desk() {}

    /** A draft that says everything and reconciles, of an organization of its own; answers its address. */
    public static String completeReport() {
        return completeReport(Api.newOrganization("测试局"));
    }

    /** A draft for 2024 that says everything and reconciles. */
    public static String completeReport(String organization) {
        return completeReport(organization, 2024);
    }

    /** A draft for a year of the present form that says everything and reconciles. */
    public static String completeReport(String organization, int year) {
        String report = Api.openReport(organization, year);
        Api.put(report, Api.demoReport("huaian-2024", organization).replace("2024", String.valueOf(year)))
                .then()
                .statusCode(200);
        return report;
    }

    /** A draft that reconciles and has one warning. */
    public static String reportWithWarning() {
        String report = completeReport();
        Api.patch(report + "/proactive-disclosure", Map.of("normativeDocuments", Map.of("issued", 100)))
                .then()
                .statusCode(200);
        return report;
    }

    /** The id of a report's only warning. */
    public static String warning(String report) {
        return Api.reporter().get(report + "/findings").path("warnings[0].id");
    }

    public static String submittedReport() {
        String report = completeReport();
        submit(report).then().statusCode(200);
        return report;
    }

    public static String approvedReport() {
        String report = submittedReport();
        approve(report);
        return report;
    }

    /** Passes every gate. */
    public static void approve(String report) {
        GATES.forEach(gate -> pass(report, gate).then().statusCode(200));
    }

    public static String publishedReport() {
        String report = approvedReport();
        publish(report).then().statusCode(201);
        return report;
    }

    /** Takes a step, whatever stands there. */
    public static Response step(RequestSpecification by, String report, String step, Object body) {
        return by.contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(report + "/" + step);
    }

    public static Response submit(String report) {
        return step(Api.reporter(), report, "submission", "{}");
    }

    public static Response publish(String report) {
        return step(Api.as("publisher"), report, "publication", "{}");
    }

    public static Response amend(String report, String reason) {
        return step(Api.as("publisher"), report, "amendment", Map.of("reason", reason));
    }

    public static Response withdraw(String report, String reason) {
        return step(Api.as("publisher"), report, "withdrawal", Map.of("reason", reason));
    }

    public static Response pass(String report, String gate) {
        return gate(report, gate, Map.of("decision", "passed"));
    }

    public static Response gate(String report, String gate, Object body) {
        return gate(Api.as("reviewer"), report, gate, body);
    }

    public static Response gate(RequestSpecification by, String report, String gate, Object body) {
        return by.contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(report + "/reviews/" + gate);
    }

    /** Returns a report for reasons given as places and texts in turn. */
    public static Response giveBack(String report, String... reasons) {
        List<Map<String, String>> list = new ArrayList<>();
        for (int i = 0; i < reasons.length; i += 2) {
            list.add(Map.of("pointer", reasons[i], "text", reasons[i + 1]));
        }
        return step(Api.as("reviewer"), report, "return", Map.of("reasons", list));
    }

    public static Response explain(String report, String finding, String text) {
        return Api.reporter()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .put(report + "/findings/" + finding + "/explanation");
    }

    public static Response decide(String report, String finding, String decision) {
        return Api.as("reviewer")
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "reason", "已核实"))
                .put(report + "/findings/" + finding + "/decision");
    }

    public static String status(String report) {
        return Api.reporter().get(report).then().statusCode(200).extract().path("status");
    }
}
