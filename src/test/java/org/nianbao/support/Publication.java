package org.nianbao.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What was published, as the public reads it. */
public final class Publication {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Publication() {}

    /** The address of the publication of a report at an address of the desk. */
    public static String of(String report) {
        return report.replace("/reports/", "/publications/");
    }

    public static Response read(String report) {
        return given().get(of(report));
    }

    /** A revision at its permanent address. */
    public static Response revision(String report, int number) {
        return given().get(of(report) + "/revisions/" + number);
    }

    /** A revision as it is read, with exact numbers. */
    public static JsonNode json(String report, int number) {
        return json(revision(report, number).then().statusCode(200));
    }

    public static JsonNode json(ValidatableResponse answer) {
        return json(answer.extract().asByteArray());
    }

    public static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    /** Amends a published report so that a text says something else, and publishes that. */
    public static void amended(String report, String text) {
        Desk.amend(report, "更正").then().statusCode(200);
        Api.patch(report + "/disputes", Map.of("notes", text)).then().statusCode(200);
        republish(report);
    }

    /** Takes a draft all the way. */
    public static void republish(String report) {
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
    }

    /** The states of all revisions. */
    public static List<String> states(String report) {
        return given().get(of(report) + "/revisions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }
}
