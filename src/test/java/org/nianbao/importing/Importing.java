package org.nianbao.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.nianbao.Samples;
import org.nianbao.support.Api;

/** How tests import files: our own documents, which every reader of them reads alike. */
final class Importing {

    static final String IMPORTS = "/api/v1/imports";

    private Importing() {}

    /** A report of zeros, of an organization and a year. */
    static ObjectNode report(String organization, int year) {
        ObjectNode report = Samples.zero(Samples.form(year < 2021 ? "2019" : "2021"));
        return report.put("organization", organization)
                .put("year", year)
                .put("title", "测试局" + year + "年政府信息公开工作年度报告" + System.nanoTime());
    }

    static byte[] bytes(ObjectNode report) {
        return report.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Response send(RequestSpecification by, ObjectNode report) {
        return by.contentType(ContentType.JSON).body(bytes(report)).post(IMPORTS);
    }

    static Response send(ObjectNode report) {
        return send(Api.reporter(), report);
    }

    /** Imports a report and answers the address of the import. */
    static String imported(ObjectNode report) {
        return send(report).then().statusCode(201).extract().header("Location");
    }

    static Response accept(RequestSpecification by, String address, Object body) {
        return by.contentType(ContentType.JSON).body(body).post(address + "/acceptance");
    }

    static Response accept(String address) {
        return accept(Api.reporter(), address, "{}");
    }
}
