package org.nianbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of an operation about an organization, which changes nothing: its entity tag is nobody's. */
record SampleCall(Operation operation, String organization) {

    /** Thousands of calls are made, for which the usual client takes minutes. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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

    /** Sends the call with a token, or none, and answers the status. */
    int status(Optional<String> token) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address()));
        token.ifPresent(sent -> call.header("Authorization", "Bearer " + sent));
        if (!operation.method().equals("GET")) {
            call.header("If-Match", "\"nobody's\"");
        }
        Optional<String> type = operation.consumes().stream().findFirst();
        type.ifPresent(sent -> call.header("Content-Type", sent));
        call.method(
                operation.method(),
                type.isPresent() ? BodyPublishers.ofString(body().toString()) : BodyPublishers.noBody());
        return send(call.build());
    }

    private static int send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
