package org.nianbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of an operation about an organization, which changes nothing: its entity tag is nobody's. */
record SampleCall(Operation operation, String organization) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String ANY = "1";

    private static final Map<String, String> VALUES = Map.of(
            "year", "2024",
            "form", "2021",
            "gate", "data",
            "finding", "0000000000000000",
            "slug", "not-found",
            "id", "00000000-0000-4000-8000-000000000000");

    /** The members that name the organization by which a call is judged. */
    private static final List<String> JUDGED = List.of("organization", "within", "parent");

    int status(RequestSpecification caller) {
        return send(caller).statusCode();
    }

    private Response send(RequestSpecification caller) {
        if (operation.method().equals("GET")) {
            return caller.get(address());
        }
        RequestSpecification call = caller.header("If-Match", "\"nobody's\"");
        operation.consumes().stream()
                .findFirst()
                .ifPresent(type -> call.contentType(type).body(body().toString().getBytes(StandardCharsets.UTF_8)));
        return call.request(operation.method(), address());
    }

    private String address() {
        return PARAMETER.matcher(operation.path()).replaceAll(parameter -> value(parameter.group(1)));
    }

    private String value(String parameter) {
        boolean organizations = parameter.equals("organization") || parameter.equals("code");
        return organizations ? organization : VALUES.getOrDefault(parameter, ANY);
    }

    /** The contract's example about the organization, where there is one. */
    private ObjectNode body() {
        ObjectNode body = example().<ObjectNode>map(JsonNode::deepCopy).orElseGet(JsonNodeFactory.instance::objectNode);
        judgedMember().ifPresent(member -> body.put(member, organization));
        if (body.has("code")) {
            body.put("code", organization);
        }
        return body;
    }

    /** Which member of the body names the organization by which the call is judged. */
    Optional<String> judgedMember() {
        return JUDGED.stream()
                .filter(member -> contract().property(schema(), member).isPresent())
                .findFirst();
    }

    private Optional<JsonNode> example() {
        JsonNode examples = content().path("examples");
        return Contract.elements(examples)
                .map(example -> contract().resolve(example).path("value"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private JsonNode schema() {
        return content().path("schema");
    }

    private JsonNode content() {
        JsonNode types = operation.requestBody().path("content");
        return operation.consumes().stream().findFirst().map(types::path).orElse(types);
    }

    private Contract contract() {
        return operation.contract();
    }
}
