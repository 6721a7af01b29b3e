package org.nianbao.platform.idempotency;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.nianbao.support.Api;

/** Requests with a key, as callers send them who do not know whether an earlier one arrived. */
final class Retry {

    private Retry() {}

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static RequestSpecification with(String user, String key) {
        return Api.as(user).contentType(ContentType.JSON).header("Idempotency-Key", key);
    }

    static Response enter(String key, String code) {
        return enter("registrar", key, code);
    }

    static Response enter(String user, String key, String code) {
        return with(user, key).body(organization(code)).post("/api/v1/organizations");
    }

    static Map<String, String> organization(String code) {
        return Map.of("code", code, "name", "测试局", "kind", "department", "validFrom", "2008-05-01");
    }

    static Response open(String key, String organization, int year) {
        return with("reporter", key)
                .body(Map.of("organization", organization, "year", year))
                .post("/api/v1/reports");
    }

    static Response step(String user, String key, String report, String step, Object body) {
        return with(user, key).header("If-Match", "*").body(body).post(report + "/" + step);
    }

    static boolean isReplayed(Response answer) {
        return answer.header("Idempotency-Replayed") != null;
    }
}
