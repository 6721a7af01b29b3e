package org.nianbao.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The register, as tests fill and change it. */
public final class Organizations {

    private static final String ORGANIZATIONS = "/api/v1/organizations";

    private Organizations() {}

    /** Enters an organization that was always there; {@code members} are member, value, member, value … */
    public static String enter(String kind, String parent, Object... members) {
        String code = Api.newCode();
        enterAs(code, kind, parent, members).then().statusCode(201);
        return code;
    }

    public static Response enterAs(String code, String kind, String parent, Object... members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("name", "机构" + code);
        body.put("kind", kind);
        body.put("parent", parent);
        body.put("validFrom", "2008-05-01");
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return Api.as("registrar").contentType(ContentType.JSON).body(body).post(ORGANIZATIONS);
    }

    /** Puts an organization below another one from a day on. */
    public static void move(String code, String parent, String effectiveFrom) {
        String address = ORGANIZATIONS + "/" + code;
        Response read = Api.as("registrar").get(address);
        Map<String, Object> body = read.jsonPath().getMap("");
        body.remove("names");
        body.remove("parents");
        body.put("parent", parent);
        body.put("effectiveFrom", effectiveFrom);
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }
}
