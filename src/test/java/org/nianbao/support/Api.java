package org.nianbao.support;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How tests speak to the service: as one of the demo users, about organizations that are theirs alone. */
public final class Api {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** RestAssured writes in ISO 8859-1 what it does not know to be JSON. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000_000L * 1000);

    private Api() {}

    /** A request by a demo user, whose password is the name. */
    public static RequestSpecification as(String user) {
        return given().config(UTF_8).auth().preemptive().basic(user, user);
    }

    /** A request by nobody in particular. */
    public static RequestSpecification anonymous() {
        return given().config(UTF_8);
    }

    public static RequestSpecification reporter() {
        return as("reporter");
    }

    /** A provisional code that no other test uses. */
    public static String newCode() {
        return "Z%017d".formatted(NEXT.incrementAndGet());
    }

    /** Enters a department of its own into the register and answers its code. */
    public static String newOrganization(String name) {
        String code = newCode();
        as("registrar")
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "name", name, "kind", "department", "validFrom", "2008-05-01"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
        return code;
    }

    /** The address of a report. */
    public static String report(String organization, int year) {
        return "/api/v1/reports/" + organization + "/" + year;
    }

    /** Opens a blank report and answers its address. */
    public static String openReport(String organization, int year) {
        reporter()
                .contentType(ContentType.JSON)
                .body(Map.of("organization", organization, "year", year))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        return report(organization, year);
    }

    /** Opens a blank report of an organization of its own and answers its address. */
    public static String openReport(int year) {
        return openReport(newOrganization("测试局"), year);
    }

    /** The entity tag that a resource has now. */
    public static String tag(String address) {
        return reporter().get(address).then().statusCode(200).extract().header("ETag");
    }

    /** Writes a resource with the tag it has now. */
    public static Response put(String address, Object body) {
        return reporter()
                .contentType(ContentType.JSON)
                .header("If-Match", tag(address))
                .body(body)
                .put(address);
    }

    /** Patches a resource with the tag it has now. */
    public static Response patch(String address, Object body) {
        return reporter()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag(address))
                .body(body)
                .patch(address);
    }

    /** A real report of the demo, as a document for another organization. */
    public static String demoReport(String name, String organization) {
        return resource("demo/reports/" + name + ".json").replaceFirst("Z\\d{17}", organization);
    }

    public static String resource(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
