package org.nianbao.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.RequestBody;
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

    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999_999_999L);

    /** Any number that a report could print and a browser's JSON holds exactly; longer ones are texts. */
    private static final Numbers.Limits PRINTED = new Numbers.Limits(MOST.negate(), MOST, 10, 15);

    /** Reads one entry; what does not fit goes to the errors. */
    public static AsPublished read(JsonObject source) {
        source.only("place", "label", "values", "nearest").nullable("nearest");
        return new AsPublished(
                text(source, "place"),
                text(source, "label"),
                source.elements("values")
                        .flatMap(value -> scalar(value, source).stream())
                        .toList(),
                source.text("nearest", RequestBody.TEXT));
    }

    private static String text(JsonObject source, String name) {
        return source.required(name, source.text(name, RequestBody.TEXT));
    }

    private static Optional<JsonNode> scalar(JsonObject.Element element, JsonObject source) {
        JsonNode value = element.value();
        if (value.isNumber()) {
            return Numbers.check(value.decimalValue(), PRINTED, element.pointer(), source.errors())
                    .map(DecimalNode::valueOf);
        }
        if (value.isTextual()) {
            return Optional.of(value)
                    .filter(text -> source.fits(text.textValue(), RequestBody.TEXT, element.pointer()));
        }
        if (!value.isNull()) {
            source.errors().add(element.pointer(), ErrorCode.WRONG_TYPE, VALUE);
        }
        return Optional.of(value).filter(JsonNode::isNull);
    }

    public ObjectNode toJson() {
        ObjectNode json = StrictJson.NODES.objectNode().put("place", place).put("label", label);
        json.putArray("values").addAll(values);
        return json.put("nearest", nearest.orElse(null));
    }
}
