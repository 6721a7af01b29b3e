package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;

/**
 * Writes JSON as RFC 8785 wants it. The library whose numbers these are reads text and sorts as it goes, which takes four
 * times as long as all the rest of a publication does.
 */
final class CanonicalWriter {

    /** Up to here a whole number is written as it is, and read by everybody as what it is. */
    private static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf(1L << 53);

    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder();

    private CanonicalWriter() {}

    static String write(JsonNode value) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> text(value.textValue());
            case NUMBER -> number(value.decimalValue());
            case BOOLEAN, NULL -> out.append(value.asText());
            default -> throw new IllegalStateException("Our own data is no JSON");
        }
    }

    /** Members are sorted by their UTF-16 code units, as Java compares strings. */
    private void object(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            out.append(before);
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            before = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode array) {
        char before = '[';
        for (JsonNode element : array) {
            out.append(before);
            value(element);
            before = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private void number(BigDecimal number) {
        if (number.scale() == 0 && number.abs().compareTo(LARGEST_EXACT) < 0) {
            out.append(number.longValue());
            return;
        }
        try {
            out.append(NumberToJSON.serializeNumber(number.doubleValue()));
        } catch (IOException noNumber) {
            throw new IllegalStateException("Our own data is no JSON", noNumber);
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int escaped = ESCAPED.indexOf(character);
            if (escaped >= 0) {
                out.append('\\').append(ESCAPES.charAt(escaped));
            } else if (character < ' ') {
                out.append("\\u%04x".formatted((int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }
}
