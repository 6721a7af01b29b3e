package org.nianbao.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What became of a document: every leaf that is another one, or none any more, or new. */
public final class Changes {

    private Changes() {}

    /** One leaf before and after; {@code null} stands for a blank or an absent one. */
    public record Change(String pointer, JsonNode before, JsonNode after) {

        public ObjectNode toJson() {
            ObjectNode json = StrictJson.NODES.objectNode().put("pointer", pointer);
            json.set("before", before);
            json.set("after", after);
            return json;
        }
    }

    /** Compares two values leaf by leaf; elements of arrays by their position. */
    public static List<Change> between(JsonNode before, JsonNode after, String pointer) {
        List<Change> found = new ArrayList<>();
        compare(before, after, pointer, found);
        return found;
    }

    private static void compare(JsonNode before, JsonNode after, String pointer, List<Change> found) {
        if (isTree(before) && isTreeOrNothing(after) || isTree(after) && isTreeOrNothing(before)) {
            if (before.isObject() || after.isObject()) {
                names(before, after)
                        .forEach(name ->
                                compare(before.path(name), after.path(name), Pointers.child(pointer, name), found));
            } else {
                for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                    compare(before.path(i), after.path(i), Pointers.child(pointer, i), found);
                }
            }
        } else if (!same(before, after)) {
            found.add(new Change(pointer, orNull(before), orNull(after)));
        }
    }

    private static boolean isTree(JsonNode node) {
        return node.isContainerNode();
    }

    private static boolean isTreeOrNothing(JsonNode node) {
        return node.isContainerNode() || node.isMissingNode() || node.isNull();
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean same(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return before.decimalValue().compareTo(after.decimalValue()) == 0;
        }
        return orNull(before).equals(orNull(after));
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? NullNode.instance : node;
    }
}
