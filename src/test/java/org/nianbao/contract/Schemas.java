package org.nianbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges values by schemas of the contract. What the service answers is judged more strictly than the contract says:
 * it may hold nothing that is not written there, so that every member is documented.
 */
final class Schemas {

    private static final String CLOSED = "unevaluatedProperties";

    /** Validators that count in binary refuse 96171.6 as a multiple of 0.000001, so the contract says it this way. */
    private static final String DECIMALS = "x-decimals";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private Schemas(ObjectNode components) {
        components
                .findParents(DECIMALS)
                .forEach(schema -> ((ObjectNode) schema)
                        .put(
                                "multipleOf",
                                BigDecimal.ONE.movePointLeft(
                                        schema.get(DECIMALS).intValue())));
        this.components = components;
    }

    /** For what is sent: readers of the schema are callers, so it says itself what is not allowed. */
    static Schemas asWritten(Contract contract) {
        return new Schemas(contract.tree().path("components").deepCopy());
    }

    /** For what is answered. */
    static Schemas closed(Contract contract) {
        ObjectNode components = contract.tree().path("components").deepCopy();
        JsonNode schemas = components.path("schemas");
        Set<String> parts = parts(schemas);
        schemas.properties().stream()
                .filter(schema -> !parts.contains("#/components/schemas/" + schema.getKey()))
                .map(Map.Entry::getValue)
                .filter(schema -> schema.has("properties") || schema.has("allOf"))
                .filter(schema -> !schema.has("additionalProperties"))
                .forEach(schema -> ((ObjectNode) schema).put(CLOSED, false));
        return new Schemas(components);
    }

    /** Schemas that others extend, and which therefore cannot be closed themselves. */
    private static Set<String> parts(JsonNode schemas) {
        Set<String> found = new HashSet<>();
        schemas.findValues("allOf")
                .forEach(all -> all.forEach(part -> found.add(part.path("$ref").asText())));
        return found;
    }

    /** What is wrong with a value; nothing where it fits. */
    List<String> errors(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Schemas::sentence)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    private static String sentence(Error error) {
        return "at '" + error.getInstanceLocation() + "' " + error.getMessage();
    }
}
