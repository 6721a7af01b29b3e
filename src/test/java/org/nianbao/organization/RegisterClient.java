package org.nianbao.organization;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.nianbao.support.Api;

/** Talks to the register as a caller does. Every code it hands out is new, so that tests do not meet. */
final class RegisterClient {

    static final String PATH = "/api/v1/organizations";

    private static final AtomicLong LAST = new AtomicLong(System.nanoTime() % 1_000_000_000_000L * 1000);

    private RegisterClient() {}

    static String newCode() {
        return "Z%017d".formatted(LAST.incrementAndGet());
    }

    /** A complete body; {@code changes} are member, value, member, value … */
    static Map<String, Object> body(String code, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("name", "某县教育局");
        body.put("shortNames", List.of());
        body.put("kind", "department");
        body.put("division", null);
        body.put("parent", null);
        body.put("validFrom", "2000-01-01");
        body.put("validTo", null);
        body.put("filedBy", null);
        body.put("successors", List.of());
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    static Response post(Object body) {
        return Api.as("registrar")
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(body)
                .post(PATH);
    }

    static Response get(String code) {
        return given().header("Accept-Language", "en").get(PATH + "/" + code);
    }

    static Response list(String... parameters) {
        var request = given().header("Accept-Language", "en");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(PATH);
    }

    static Response put(Map<String, Object> body, String tag) {
        return put((String) body.get("code"), body, Map.of("If-Match", tag));
    }

    static Response put(String code, Object body, Map<String, String> headers) {
        return Api.as("registrar")
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .headers(headers)
                .body(body)
                .put(PATH + "/" + code);
    }

    static Response delete(String code, Map<String, String> headers) {
        return Api.as("registrar")
                .header("Accept-Language", "en")
                .headers(headers)
                .delete(PATH + "/" + code);
    }

    static String tag(String code) {
        return get(code).then().statusCode(200).extract().header("ETag");
    }

    /** Changes members of what is stored, in the way of somebody who has just read it. */
    static Response change(String code, Object... changes) {
        Response read = get(code);
        Map<String, Object> body = read.jsonPath().getMap("");
        body.remove("names");
        body.remove("parents");
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return put(body, read.header("ETag"));
    }

    /** Enters a new organization and returns its code. */
    static String enter(Object... changes) {
        String code = newCode();
        post(body(code, changes)).then().statusCode(201);
        return code;
    }

    /** The errors of a problem as {@code pointer code}. */
    static List<String> errors(Response response) {
        return response.then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }
}
