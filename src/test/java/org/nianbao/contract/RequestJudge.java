package org.nianbao.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says where a request does not keep the contract. */
final class RequestJudge {

    private static final ObjectMapper JSON = Contract.exact(new ObjectMapper());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Where a file of any kind is taken. */
    private static final String ANY = "*/*";

    private final Contract contract;
    private final Schemas schemas;

    RequestJudge(Contract contract) {
        this.contract = contract;
        this.schemas = Schemas.asWritten(contract);
    }

    List<String> complaints(Operation operation, FilterableRequestSpecification request, String path) {
        List<String> complaints = new ArrayList<>();
        judgePath(operation, path, complaints);
        judgeQuery(operation, request, complaints);
        judgeHeaders(operation, request, complaints);
        judgeBody(operation, request, complaints);
        return complaints;
    }

    private void judgePath(Operation operation, String path, List<String> complaints) {
        operation.parameters("path").forEach(parameter -> {
            String value = operation
                    .pathParameter(parameter.path("name").asText(), path)
                    .orElseThrow(() -> new IllegalStateException(operation + " lacks " + parameter.path("name")));
            judge(parameter, value, complaints);
        });
    }

    private void judgeQuery(Operation operation, FilterableRequestSpecification request, List<String> complaints) {
        Map<String, String> sent = query(request);
        sent.keySet().stream()
                .filter(name -> !operation.parameterNames("query").contains(name))
                .forEach(name -> complaints.add("the query parameter " + name + " is not documented"));
        operation.parameters("query").stream()
                .filter(parameter -> sent.containsKey(parameter.path("name").asText()))
                .forEach(parameter ->
                        judge(parameter, sent.get(parameter.path("name").asText()), complaints));
    }

    private static Map<String, String> query(FilterableRequestSpecification request) {
        String query = URI.create(request.getURI()).getRawQuery();
        Map<String, String> sent = new LinkedHashMap<>();
        if (query != null) {
            Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> {
                String value = pair.length > 1 ? pair[1] : "";
                sent.put(decoded(pair[0]), decoded(value));
            });
        }
        return sent;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void judgeHeaders(Operation operation, FilterableRequestSpecification request, List<String> complaints) {
        operation.parameters("header").stream()
                .filter(parameter -> request.getHeaders()
                        .hasHeaderWithName(parameter.path("name").asText()))
                .forEach(parameter -> judge(
                        parameter,
                        request.getHeaders().getValue(parameter.path("name").asText()),
                        complaints));
    }

    private void judge(JsonNode parameter, String value, List<String> complaints) {
        JsonNode schema = parameter.path("schema");
        schemas.errors(schema, typed(contract.resolve(schema), value))
                .forEach(error ->
                        complaints.add("the parameter " + parameter.path("name").asText() + " " + error));
    }

    /** A parameter is text on the wire; its schema says what it stands for. */
    private static JsonNode typed(JsonNode schema, String value) {
        String type = schema.path("type").asText();
        if (type.equals("array")) {
            return JSON.valueToTree(value.split(",", -1));
        }
        return type.equals("integer") && value.matches("-?\\d{1,18}")
                ? NODES.numberNode(Long.parseLong(value))
                : NODES.textNode(value);
    }

    private void judgeBody(Operation operation, FilterableRequestSpecification request, List<String> complaints) {
        Object body = request.getBody();
        if (operation.requestBody().isMissingNode()) {
            if (body != null) {
                complaints.add("a body was sent, but none is documented");
            }
            return;
        }
        String sent = mediaType(request.getContentType());
        boolean isDocumented = operation.consumes().contains(sent);
        if (body == null && request.getMultiPartParams().isEmpty()) {
            complaints.add("no body was sent");
        } else if (!isDocumented && !operation.consumes().contains(ANY)) {
            complaints.add("a body of the type " + sent + " is not documented");
        } else if (isDocumented && (sent.endsWith("/json") || sent.endsWith("+json"))) {
            // What comes line by line, as a table or as a file is judged by the service.
            judgeJson(operation.requestBody().path("content").path(sent).path("schema"), body, complaints);
        }
    }

    private void judgeJson(JsonNode schema, Object body, List<String> complaints) {
        try {
            JsonNode value = JSON.readTree(
                    body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString());
            schemas.errors(schema, value).forEach(error -> complaints.add("the request's body " + error));
        } catch (JsonProcessingException notJson) {
            complaints.add("the request's body is not JSON");
        }
    }

    /** A media type without its parameters. */
    static String mediaType(String header) {
        return header == null ? "" : header.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }
}
