package org.nianbao.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says where an answer does not keep the contract. */
final class ResponseJudge {

    private static final ObjectMapper JSON = Contract.exact(new ObjectMapper());
    private static final String PROBLEM = "application/problem+json";

    private final Contract contract;
    private final Schemas schemas;

    ResponseJudge(Contract contract) {
        this.contract = contract;
        this.schemas = Schemas.closed(contract);
    }

    /** Judges the answer where the contract has no such address or method. */
    List<String> refusal(Response response, String missing, int... statuses) {
        List<String> complaints = new ArrayList<>();
        int status = response.statusCode();
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            complaints.add(missing + " is not documented");
            return complaints;
        }
        if (!RequestJudge.mediaType(response.contentType()).equals(PROBLEM)) {
            complaints.add("the refusal is no problem but " + response.contentType());
        }
        if (status == 405 && response.header("Allow") == null) {
            complaints.add("the header Allow is missing");
        }
        return complaints;
    }

    List<String> complaints(Operation operation, Response response, String method) {
        List<String> complaints = new ArrayList<>();
        operation
                .response(response.statusCode())
                .ifPresentOrElse(
                        documented -> judge(documented, response, method.equals("HEAD"), complaints),
                        () -> complaints.add("the status is not documented"));
        return complaints;
    }

    private void judge(JsonNode documented, Response response, boolean bodiless, List<String> complaints) {
        documented.path("headers").properties().forEach(header -> {
            JsonNode described = contract.resolve(header.getValue());
            judgeHeader(header.getKey(), described, response.header(header.getKey()), complaints);
        });
        if (!bodiless) {
            judgeBody(documented.path("content"), response, complaints);
        }
    }

    private void judgeHeader(String name, JsonNode described, String value, List<String> complaints) {
        if (value == null) {
            if (described.path("required").asBoolean()) {
                complaints.add("the header " + name + " is missing");
            }
            return;
        }
        boolean number =
                contract.resolve(described.path("schema")).path("type").asText().equals("integer");
        JsonNode read = number && value.matches("\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.textNode(value);
        schemas.errors(described.path("schema"), read)
                .forEach(error -> complaints.add("the header " + name + " " + error));
    }

    private void judgeBody(JsonNode content, Response response, List<String> complaints) {
        byte[] body = response.asByteArray();
        if (content.isMissingNode()) {
            if (body.length > 0) {
                complaints.add("a body came, but none is documented");
            }
            return;
        }
        String type = RequestJudge.mediaType(response.contentType());
        if (!content.has(type)) {
            complaints.add("the content type " + response.contentType() + " is not documented");
        } else if (type.endsWith("ndjson")) {
            // The schema is that of each line.
            new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> judgeJson(content.path(type).path("schema"), line, complaints));
        } else if (type.endsWith("json")) {
            judgeJson(content.path(type).path("schema"), response.asString(), complaints);
        }
    }

    private void judgeJson(JsonNode schema, String body, List<String> complaints) {
        try {
            schemas.errors(schema, JSON.readTree(body)).forEach(error -> complaints.add("the answer's body " + error));
        } catch (JsonProcessingException notJson) {
            complaints.add("the answer's body is not JSON");
        }
    }
}
