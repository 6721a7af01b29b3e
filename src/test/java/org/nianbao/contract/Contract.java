package org.nianbao.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The contract, {@code openapi.yaml}, as the tests hold code and answers against it. */
public final class Contract {

    /** Numbers are kept as they are written. */
    static final ObjectMapper YAML = exact(new YAMLMapper());

    private static final String FILE = "META-INF/openapi.yaml";
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Map<Optional<String>, Contract> READ = new ConcurrentHashMap<>();

    private final JsonNode tree;
    private final List<Operation> operations;

    private Contract(JsonNode tree) {
        this.tree = tree;
        this.operations = readOperations();
    }

    /** A mapper that rounds nothing. */
    static <M extends ObjectMapper> M exact(M mapper) {
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        return mapper;
    }

    /** The contract as it is written. */
    public static Contract read() {
        return with(Optional.empty());
    }

    /** The contract with an overlay (a resource of the tests) applied to it. */
    public static Contract with(Optional<String> overlay) {
        return READ.computeIfAbsent(overlay, name -> {
            JsonNode tree = resource(FILE);
            name.map(Contract::resource).ifPresent(actions -> Overlay.apply(actions, tree));
            return new Contract(tree);
        });
    }

    static JsonNode resource(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return YAML.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    JsonNode tree() {
        return tree;
    }

    /** All operations in the order of the file. */
    public List<Operation> operations() {
        return operations;
    }

    private List<Operation> readOperations() {
        List<Operation> found = new ArrayList<>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> VERBS.contains(member.getKey()))
                        .forEach(member -> found.add(new Operation(
                                this, member.getKey().toUpperCase(Locale.ROOT), path.getKey(), path.getValue()))));
        return List.copyOf(found);
    }

    /** The operations at an address; a path without parameters goes before one with, as in the service. */
    List<Operation> at(String path) {
        List<Operation> fitting =
                operations.stream().filter(operation -> operation.fits(path)).toList();
        List<Operation> literal = fitting.stream()
                .filter(operation -> operation.path().equals(path))
                .toList();
        return literal.isEmpty() ? fitting : literal;
    }

    JsonNode schema(String name) {
        return tree.path("components").path("schemas").path(name);
    }

    /** A schema that refers to the one with this name. */
    static JsonNode reference(String name) {
        return YAML.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** The value of an example. */
    public JsonNode example(String name) {
        return tree.path("components").path("examples").path(name).path("value");
    }

    /** What a node says, wherever it refers to; members beside a reference go before those it refers to. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        JsonNode target = resolve(referred(reference.textValue()));
        return target.isObject() && node.size() > 1 ? Overlay.merged(target, node) : target;
    }

    private JsonNode referred(String reference) {
        JsonNode target = tree.at(reference.substring(1));
        if (!reference.startsWith("#/") || target.isMissingNode()) {
            throw new IllegalStateException("The contract refers to " + reference + ", which is not there");
        }
        return target;
    }

    /** A property of an object schema, also where it comes from one of the parts of an {@code allOf}. */
    Optional<JsonNode> property(JsonNode schema, String name) {
        return parts(schema)
                .map(part -> part.path("properties").get(name))
                .filter(property -> property != null)
                .findFirst();
    }

    /** The names of all properties of an object schema. */
    Set<String> properties(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        parts(schema).forEach(part -> part.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private Stream<JsonNode> parts(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        Stream<JsonNode> composed = elements(resolved.path("allOf")).flatMap(this::parts);
        return Stream.concat(Stream.of(resolved), composed);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        Stream.Builder<JsonNode> elements = Stream.builder();
        array.elements().forEachRemaining(elements::add);
        return elements.build();
    }
}
