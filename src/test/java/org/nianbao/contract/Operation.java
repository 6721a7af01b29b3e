package org.nianbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An operation of the contract.
 *
 * @param method the verb in capitals
 * @param path the template
 */
public record Operation(Contract contract, String method, String path, JsonNode item) {

    private JsonNode node() {
        return item.path(method.toLowerCase(Locale.ROOT));
    }

    public String id() {
        return node().path("operationId").asText();
    }

    /** Whether it may be called without credentials. */
    public boolean isPublic() {
        return node().path("security").isArray() && node().path("security").isEmpty();
    }

    /** Whether an address is one of this operation's. */
    boolean fits(String address) {
        String[] template = path.split("/");
        String[] sent = address.split("/", -1);
        if (template.length != sent.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!isParameter(template[i]) && !template[i].equals(sent[i])) {
                return false;
            }
        }
        return true;
    }

    /** What an address says for the path parameter {@code name}. */
    Optional<String> pathParameter(String name, String address) {
        int at = List.of(path.split("/")).indexOf("{" + name + "}");
        return at < 0 ? Optional.empty() : Optional.of(address.split("/", -1)[at]);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    /** The parameters of one place: {@code path}, {@code query} or {@code header}. */
    List<JsonNode> parameters(String place) {
        List<JsonNode> found = new ArrayList<>();
        Stream.of(item, node())
                .flatMap(holder -> Contract.elements(holder.path("parameters")))
                .map(contract::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .forEach(found::add);
        return found;
    }

    Set<String> parameterNames(String place) {
        Set<String> names = new TreeSet<>();
        parameters(place).forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    /** The body that is sent, or a missing node where none is. */
    JsonNode requestBody() {
        return contract.resolve(node().path("requestBody"));
    }

    /** The media types of what is sent. */
    Set<String> consumes() {
        return names(requestBody().path("content"));
    }

    /** The answer with a status, documented by itself or with its kind ({@code 5XX}). */
    Optional<JsonNode> response(int status) {
        JsonNode responses = node().path("responses");
        JsonNode exact = responses.get(Integer.toString(status));
        JsonNode found = exact == null ? responses.get(status / 100 + "XX") : exact;
        return Optional.ofNullable(found).map(contract::resolve);
    }

    Set<String> statuses() {
        return names(node().path("responses"));
    }

    /** The media types of what is answered when all went well. */
    Set<String> produces() {
        Set<String> types = new TreeSet<>();
        statuses().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> types.addAll(
                        names(response(Integer.parseInt(status)).orElseThrow().path("content"))));
        return types;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
