package org.nianbao.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;

/** Where what a caller sent and what is stored disagree, for the members that were sent. */
public final class Differences {

    private Differences() {}

    /** One member that differs; {@code null} stands for a blank or an absent one. */
    public record Difference(String pointer, JsonNode sent, JsonNode stored) {}

    /** Compares member by member; arrays are compared as wholes, as a merge patch replaces them. */
    public static List<Difference> between(JsonNode sent, JsonNode stored, String pointer) {
        List<Difference> found = new ArrayList<>();
        compare(sent, stored, pointer, found);
        return found;
    }

    private static void compare(JsonNode sent, JsonNode stored, String pointer, List<Difference> found) {
        if (sent.isObject() && (stored.isObject() || stored.isMissingNode())) {
            sent.properties()
                    .forEach(member -> compare(
                            member.getValue(),
                            stored.path(member.getKey()),
                            Pointers.child(pointer, member.getKey()),
                            found));
        } else if (!same(sent, stored)) {
            found.add(new Difference(pointer, sent, stored.isMissingNode() ? NullNode.instance : stored));
        }
    }

    private static boolean same(JsonNode sent, JsonNode stored) {
        if (sent.isNumber() && stored.isNumber()) {
            return sent.decimalValue().compareTo(stored.decimalValue()) == 0;
        }
        return sent.equals(stored) || sent.isNull() && stored.isMissingNode();
    }
}
