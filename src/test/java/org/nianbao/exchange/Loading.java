package org.nianbao.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.support.Api;

/** Loads reports as callers do. */
final class Loading {

    static final String REPORTS = "/api/v1/bulk/reports";
    static final String LINES = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Loading() {}

    /** The report of 淮安市 for 2024, which reconciles, as another organization's. */
    static ObjectNode report(String organization) {
        return json(Api.demoReport("huaian-2024", organization));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    static byte[] lines(Object... documents) {
        StringBuilder body = new StringBuilder();
        Stream.of(documents).forEach(document -> body.append(document).append('\n'));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Response send(RequestSpecification by, String parameters, byte[] body) {
        return by.contentType(LINES).body(body).post(REPORTS + parameters);
    }

    /** What is told of each line of drafts. */
    static List<JsonNode> file(Object... documents) {
        return results(send(Api.reporter(), "", lines(documents)));
    }

    /** What is told of each line of published reports; in the demo publishers are loaders, too. */
    static List<JsonNode> publish(Object... documents) {
        return results(send(Api.as("publisher"), "?publish=true", lines(documents)));
    }

    static List<JsonNode> results(Response answer) {
        return results(answer.then().statusCode(200).extract().asString());
    }

    static List<JsonNode> results(String lines) {
        return lines.lines().<JsonNode>map(Loading::json).toList();
    }

    /** The member of every result, as text. */
    static List<String> each(List<JsonNode> results, String pointer) {
        return results.stream().map(result -> result.at(pointer).asText()).toList();
    }
}
