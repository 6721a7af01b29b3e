package org.nianbao.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Several things in one cell of a table, with vertical bars between them; a backslash goes before one that is text. */
final class Bars {

    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private Bars() {}

    static String joined(List<String> texts) {
        return String.join("|", texts.stream().map(Bars::escaped).toList());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    /** The texts in a cell; none in an empty one. */
    static List<String> split(String cell) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == BAR) {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                boolean escape = character == ESCAPE && i + 1 < cell.length();
                text.append(escape ? cell.charAt(++i) : character);
            }
        }
        if (!cell.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }

    /** Periods as days with what held from each, such as {@code 2000-01-01:A|2010-01-01:B}; nothing for a single one. */
    static String periods(JsonNode periods, String member) {
        List<String> parts = new ArrayList<>();
        periods.forEach(period -> parts.add(
                period.get("from").textValue() + ":" + period.get(member).asText("")));
        return parts.size() < 2 ? "" : joined(parts);
    }

    /** Reads parts that each hold several members with colons between them, the last of which may hold colons. */
    static void readParts(String cell, ArrayNode into, String... members) {
        split(cell).forEach(part -> {
            String[] values = part.split(":", members.length);
            ObjectNode object = into.addObject();
            for (int i = 0; i < values.length; i++) {
                object.put(members[i], values[i].isEmpty() ? null : values[i]);
            }
        });
    }
}
