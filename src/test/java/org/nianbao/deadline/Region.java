package org.nianbao.deadline;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nianbao.support.Api;
import org.nianbao.support.Organizations;

/** Organizations, campaigns and extensions as tests make them. */
public final class Region {

    static final String ORGANIZATIONS = "/api/v1/organizations";
    static final String CAMPAIGNS = "/api/v1/campaigns";
    static final String EXTENSIONS = "/api/v1/extensions";

    private Region() {}

    /** Enters an organization that was always there; {@code members} are member, value, member, value … */
    public static String enter(String kind, String parent, Object... members) {
        return Organizations.enter(kind, parent, members);
    }

    static Response enterAs(String code, String kind, String parent, Object... members) {
        return Organizations.enterAs(code, kind, parent, members);
    }

    /** Puts an organization below another one from a day on. */
    public static void move(String code, String parent, String effectiveFrom) {
        Organizations.move(code, parent, effectiveFrom);
    }

    static Map<String, Object> campaign(String within, int year, Map<String, String> deadlines) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "年度报告编制发布安排");
        body.put("year", year);
        body.put("within", within);
        body.put("deadlines", deadlines);
        return body;
    }

    static Map<String, Object> gate(String id, String zh, String en) {
        return Map.of("id", id, "label", Map.of("zh", zh, "en", en));
    }

    static Response post(String collection, Object body) {
        return Api.as("reviewer").contentType(ContentType.JSON).body(body).post(collection);
    }

    /** Sets days for a subtree and answers the address of the campaign. */
    static String plan(String within, int year, Map<String, String> deadlines) {
        return address(post(CAMPAIGNS, campaign(within, year, deadlines)));
    }

    /** Grants an extension and answers its address. */
    static String extend(String organization, int year, String until) {
        return address(post(EXTENSIONS, extension(organization, year, until)));
    }

    static Map<String, Object> extension(String organization, int year, String until) {
        return Map.of("organization", organization, "year", year, "until", until, "reason", "机构改革，数据移交未完成");
    }

    static String address(Response created) {
        return created.then().statusCode(201).extract().header("Location");
    }

    static Response remove(String address) {
        return Api.as("reviewer")
                .header("If-Match", Api.as("reviewer").get(address).header("ETag"))
                .delete(address);
    }
}
