package org.nianbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of OpenAPI Overlay 1.0 that the tests need: actions with a {@code target} that names one node
 * ({@code $.a.b['c']}) and an {@code update}. Objects are merged, to arrays is added.
 */
final class Overlay {

    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_$][A-Za-z0-9_$-]*)|\\['([^']*)'\\]|\\[(\\d+)\\]");

    private Overlay() {}

    /** Changes {@code tree} as the overlay says. */
    static void apply(JsonNode overlay, JsonNode tree) {
        overlay.path("actions").forEach(action -> {
            JsonNode target = find(tree, action.path("target").asText());
            update(target, action.path("update"));
        });
    }

    private static JsonNode find(JsonNode tree, String target) {
        Matcher steps = STEP.matcher(target).region(1, target.length());
        JsonNode node = tree;
        int end = 1;
        while (steps.lookingAt()) {
            node = step(node, steps);
            end = steps.end();
            steps.region(end, target.length());
        }
        if (!target.startsWith("$") || end < target.length() || node.isMissingNode()) {
            throw new IllegalArgumentException("The overlay's target " + target + " names nothing");
        }
        return node;
    }

    private static JsonNode step(JsonNode node, Matcher step) {
        if (step.group(3) != null) {
            return node.path(Integer.parseInt(step.group(3)));
        }
        return node.path(step.group(1) == null ? step.group(2) : step.group(1));
    }

    private static void update(JsonNode target, JsonNode update) {
        if (target instanceof ArrayNode array) {
            array.add(update);
        } else {
            merge((ObjectNode) target, update);
        }
    }

    /** An object with the members of both, those of {@code added} where both have one. */
    static JsonNode merged(JsonNode base, JsonNode added) {
        return merge(((ObjectNode) base).deepCopy(), added);
    }

    private static ObjectNode merge(ObjectNode target, JsonNode update) {
        update.properties().forEach(member -> {
            JsonNode present = target.get(member.getKey());
            if (present instanceof ObjectNode inner && member.getValue().isObject()) {
                merge(inner, member.getValue());
            } else if (present instanceof ArrayNode array && member.getValue().isArray()) {
                array.addAll((ArrayNode) member.getValue());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
        return target;
    }
}
