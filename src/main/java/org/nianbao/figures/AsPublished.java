package org.nianbao.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ErrorCode;

/**
 * A row or value of a published report that the form has no place for, kept as it was printed.
 *
 * @param place where it stood
 * @param label what was printed before it
 * @param values texts, numbers or {@code null}, in printed order
 * @param nearest the pointer of the form's nearest row or cell
 */
public record AsPublished(String place, String label, List<JsonNode> values, Optional<String> nearest) {

    private static final Bilingual VALUE = new Bilingual("文字、数字或 null", "a text, a number or null");

    /** Any number that a report could print. */
    private static final Numbers.Limits PRINTED =
            new Numbers.Limits(new BigDecimal("-1e18"), new BigDecimal("1e18"), 10, 28);

    /** Reads one entry; what does not fit goes to the errors. */
    public static AsPublished read(JsonObject source) {
        source.only("place", "label", "values", "nearest").nullable("nearest");
        return new AsPublished(
                text(source, "place"),
                text(source, "label"),
                source.elements("values")
                        .filter(value -> isScalar(value, source))
                        .map(JsonObject.Element::value)
                        .toList(),
                source.text("nearest", Texts.LONGEST));
    }

    private static String text(JsonObject source, String name) {
        return source.required(name, source.text(name, Texts.LONGEST));
    }

    private static boolean isScalar(JsonObject.Element element, JsonObject source) {
        JsonNode value = element.value();
        if (value.isNumber()) {
            return Numbers.check(value.decimalValue(), PRINTED, element.pointer(), source.errors())
                    .isPresent();
        }
        if (!value.isTextual() && !value.isNull()) {
            source.errors().add(element.pointer(), ErrorCode.WRONG_TYPE, VALUE);
        }
        return value.isTextual() || value.isNull();
    }

    public ObjectNode toJson() {
        ObjectNode json = StrictJson.NODES.objectNode().put("place", place).put("label", label);
        json.putArray("values").addAll(values);
        return json.put("nearest", nearest.orElse(null));
    }
}
