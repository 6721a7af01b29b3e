package org.nianbao.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/**
 * One object of a request, read member by member. Whatever does not fit goes to the errors with its pointer and reads
 * as absent, so that one pass finds all mistakes.
 */
public final class JsonObject {

    private static final Bilingual OBJECT = new Bilingual("JSON 对象", "a JSON object");
    private static final Bilingual ARRAY = new Bilingual("JSON 数组", "a JSON array");
    private static final Bilingual TEXT = new Bilingual("文字（JSON 字符串）", "a text (a JSON string)");
    private static final Bilingual NUMBER = new Bilingual("数字（JSON number）", "a number (a JSON number)");
    private static final Bilingual TRUTH = new Bilingual("true 或 false", "true or false");

    private final ObjectNode node;
    private final String pointer;
    private final Errors errors;
    private final boolean patch;
    private Set<String> nullable = Set.of();

    private JsonObject(ObjectNode node, String pointer, Errors errors, boolean patch) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
        this.patch = patch;
    }

    /** Reads {@code node} as an object; anything else is an error and reads as an empty one. */
    public static JsonObject of(JsonNode node, String pointer, Errors errors) {
        return new JsonObject(asObject(node, pointer, errors), pointer, errors, false);
    }

    /** Reads a JSON Merge Patch, in which {@code null} is allowed everywhere and means that a member is taken away. */
    public static JsonObject patch(JsonNode node, String pointer, Errors errors) {
        return new JsonObject(asObject(node, pointer, errors), pointer, errors, true);
    }

    private static ObjectNode asObject(JsonNode node, String pointer, Errors errors) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        errors.add(pointer, ErrorCode.WRONG_TYPE, OBJECT);
        return StrictJson.NODES.objectNode();
    }

    /** Reports every member that is not among {@code known}. */
    public JsonObject only(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(at(name), ErrorCode.UNKNOWN_MEMBER, name);
            }
        });
        return this;
    }

    public JsonObject only(String... known) {
        return only(Set.of(known));
    }

    /** Names the members for which {@code null} is a value: it reads as absent. */
    public JsonObject nullable(String... names) {
        nullable = Set.of(names);
        return this;
    }

    /** The pointer of a member, absolute in the document. */
    public String at(String name) {
        return Pointers.child(pointer, name);
    }

    /** Whether this is (part of) a merge patch, where what is absent stays as it is. */
    public boolean isPatch() {
        return patch;
    }

    public String pointer() {
        return pointer;
    }

    public Errors errors() {
        return errors;
    }

    /** The names of the members, in the order in which they were sent. */
    public Stream<String> names() {
        return node.properties().stream().map(Map.Entry::getKey);
    }

    /** Whether the member was sent, be it as {@code null}. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** Whether the member was sent with a value. */
    public boolean present(String name) {
        return node.hasNonNull(name);
    }

    /** The member as it was sent, or {@code null} where it is absent or {@code null}. */
    public JsonNode raw(String name) {
        return node.hasNonNull(name) ? node.get(name) : null;
    }

    /** An object below this one; absent, {@code null} in a patch, or where nothing was sent. */
    public Optional<JsonObject> object(String name) {
        return value(name, OBJECT, JsonNode::isObject)
                .map(value -> new JsonObject((ObjectNode) value, at(name), errors, patch));
    }

    /** The elements of an array of objects. */
    public Stream<JsonObject> objects(String name) {
        return elements(name)
                .map(element -> new JsonObject(
                        asObject(element.value(), element.pointer(), errors), element.pointer(), errors, false));
    }

    /** An element of an array with its own pointer. */
    public record Element(JsonNode value, String pointer) {}

    public Stream<Element> elements(String name) {
        return value(name, ARRAY, JsonNode::isArray).map(ArrayNode.class::cast).stream()
                .flatMap(array -> IntStream.range(0, array.size())
                        .mapToObj(i -> new Element(array.get(i), Pointers.child(at(name), i))));
    }

    /** The elements of an array of different texts that each stand on one line. */
    public List<String> lines(String name, int longest) {
        Set<String> seen = new HashSet<>();
        return elements(name)
                .filter(element -> isText(element.value(), element.pointer()))
                .filter(element -> fits(element.value().textValue(), longest, element.pointer()))
                .filter(element -> Lines.check(element.value().textValue(), element.pointer(), errors))
                .filter(element -> isNew(element.value().textValue(), seen, element.pointer()))
                .map(element -> element.value().textValue())
                .toList();
    }

    private boolean isNew(String text, Set<String> seen, String at) {
        boolean isNew = seen.add(text);
        if (!isNew) {
            errors.add(at, ErrorCode.DUPLICATE, text);
        }
        return isNew;
    }

    private boolean isText(JsonNode value, String at) {
        if (!value.isTextual()) {
            errors.add(at, ErrorCode.WRONG_TYPE, TEXT);
        }
        return value.isTextual();
    }

    /** A text of at most {@code longest} code points. */
    public Optional<String> text(String name, int longest) {
        return value(name, TEXT, JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> fits(text, longest, at(name)));
    }

    /** A text on one line, with no space around it. */
    public Optional<String> line(String name, int longest) {
        return text(name, longest).filter(text -> Lines.check(text, at(name), errors));
    }

    /** Whether a text of this object has at most {@code longest} code points; a longer one is an error. */
    public boolean fits(String text, int longest, String at) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            boolean aboveEveryText = longest == RequestBody.TEXT;
            errors.add(at, aboveEveryText ? ErrorCode.TOO_LARGE : ErrorCode.TOO_LONG, longest, length);
        }
        return length <= longest;
    }

    public Optional<BigDecimal> number(String name) {
        return value(name, NUMBER, JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> integer(String name, int least, int most) {
        return number(name)
                .flatMap(number -> Numbers.check(number, Numbers.whole(least, most), at(name), errors))
                .map(BigDecimal::intValueExact);
    }

    public Optional<Boolean> truth(String name) {
        return value(name, TRUTH, JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A day, {@code YYYY-MM-DD}. */
    public Optional<LocalDate> day(String name) {
        return value(name, TEXT, JsonNode::isTextual).flatMap(value -> Days.read(value.textValue(), at(name), errors));
    }

    /** One of a closed list of words. */
    public <T> Optional<T> oneOf(String name, Vocabulary<T> words) {
        return value(name, TEXT, JsonNode::isTextual).flatMap(value -> words.find(value.textValue(), at(name), errors));
    }

    /** Lets a member that the service keeps be sent back as it is, and nothing else. */
    public void readOnly(String name, JsonNode kept) {
        if (has(name) && !Differences.between(node.get(name), kept, at(name)).isEmpty()) {
            errors.add(at(name), ErrorCode.READ_ONLY, kept.isTextual() ? kept.textValue() : kept.toString());
        }
    }

    /** Demands that the member was sent with a value of the right type; a patch may leave it as it is. */
    public <T> T required(String name, Optional<T> value) {
        if (value.isEmpty() && !has(name) && !patch) {
            errors.add(at(name), ErrorCode.REQUIRED);
        }
        return value.orElse(null);
    }

    private Optional<JsonNode> value(String name, Bilingual expected, Predicate<JsonNode> fits) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull() && (patch || nullable.contains(name))) {
            return Optional.empty();
        }
        if (!fits.test(value)) {
            errors.add(at(name), ErrorCode.WRONG_TYPE, expected);
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
