package org.nianbao.feed.webhook;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;

/** How tests subscribe, and make something happen. */
final class Subscriber {

    static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private Subscriber() {}

    /** A government of its own, below which only its test does anything. */
    static String newCounty() {
        return enter("government", null);
    }

    /** Enters a department: one change below {@code parent}. */
    static String enter(String parent) {
        return enter("department", parent);
    }

    /** Enters many departments in one transaction, in no particular order. */
    static List<String> enterAtOnce(int number, String parent) {
        List<String> codes = Stream.generate(Api::newCode).limit(number).toList();
        String entered = " from unnest(string_to_array('" + String.join(",", codes) + "', ',')) code";
        Sql.run(
                "insert into organization (code, tag, kind, short_names, valid_from)"
                        + " select code, gen_random_uuid(), 'department', '{}', '2008-05-01'" + entered,
                "insert into organization_name select code, '2008-05-01', code" + entered,
                "insert into organization_parent select code, '2008-05-01', '" + parent + "'" + entered);
        return codes;
    }

    private static String enter(String kind, String parent) {
        String code = Api.newCode();
        enterAs(code, kind, parent).then().statusCode(201);
        return code;
    }

    static Response enterAs(String code, String kind, String parent) {
        Map<String, Object> body =
                new HashMap<>(Map.of("code", code, "name", "机构" + code, "kind", kind, "validFrom", "2008-05-01"));
        body.put("parent", parent);
        return Api.as("registrar").contentType(ContentType.JSON).body(body).post("/api/v1/organizations");
    }

    static Response post(String user, Object body) {
        return Api.as(user).contentType(ContentType.JSON).body(body).post(SUBSCRIPTIONS);
    }

    /** Subscribes to what happens below a county from now on. */
    static Response subscribe(String url, String within) {
        Response created = post("aggregator", Map.of("url", url, "within", within));
        created.then().statusCode(201);
        return created;
    }

    static Response read(Response created) {
        Response read = Api.as("aggregator").get(address(created));
        read.then().statusCode(200);
        return read;
    }

    static String address(Response created) {
        return created.header("Location");
    }

    static Response step(Response created, String step, Object body) {
        return Api.as("aggregator")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(address(created) + "/" + step);
    }

    /** A step for which nothing is to be said. */
    static Response step(Response created, String step) {
        return step(created, step, "{}");
    }

    static Response replay(Response created, String after) {
        Map<String, Object> body = new HashMap<>();
        body.put("after", after);
        return step(created, "replay", body);
    }

    static void remove(Response created) {
        Api.as("aggregator")
                .header("If-Match", read(created).header("ETag"))
                .delete(address(created))
                .then()
                .statusCode(204);
    }
}
