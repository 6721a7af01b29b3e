package org.nianbao.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nianbao.platform.json.StrictJson;

/**
 * What the register says of an organization, and what the ledger knew of it.
 *
 * @param known {@code null} where it is new
 * @param now {@code null} where it was removed
 * @param name that of today, or the last one known
 */
record OrganizationFacts(String organization, JsonNode known, JsonNode now, String name) {

    private static final int NAME = 1;
    private static final int PARENT = 1;
    private static final int SUCCESSION = 2;

    static OrganizationFacts of(String organization, String known, String now, String name) {
        JsonNode before = known == null ? null : StrictJson.stored(known);
        return new OrganizationFacts(
                organization, before, now == null ? null : StrictJson.stored(now), name == null ? last(before) : name);
    }

    private static String last(JsonNode known) {
        JsonNode names = known.get("names");
        return names.get(names.size() - 1).get(NAME).asText();
    }

    boolean isRemoved() {
        return now == null;
    }

    /** What happened to it, as the feed says. */
    List<String> details() {
        if (known == null) {
            return List.of("registered");
        }
        if (now == null) {
            return List.of("removed");
        }
        List<String> details = new ArrayList<>();
        if (differ("names")) {
            details.add("renamed");
        }
        if (differ("parents")) {
            details.add("moved");
        }
        Set<JsonNode> successions = elements(now, "successors");
        successions.removeAll(elements(known, "successors"));
        successions.stream()
                .map(succession -> succession.get(SUCCESSION).asText())
                .distinct()
                .sorted()
                .forEach(details::add);
        return details.isEmpty() ? List.of("changed") : details;
    }

    private boolean differ(String member) {
        return !Objects.equals(known.get(member), now.get(member));
    }

    /** Every organization that it stands, stood or will stand below. */
    Set<String> parents() {
        Set<String> parents = new LinkedHashSet<>();
        for (JsonNode facts : new JsonNode[] {known, now}) {
            for (JsonNode period : elements(facts, "parents")) {
                if (!period.get(PARENT).isNull()) {
                    parents.add(period.get(PARENT).asText());
                }
            }
        }
        return parents;
    }

    private static Set<JsonNode> elements(JsonNode facts, String member) {
        Set<JsonNode> elements = new LinkedHashSet<>();
        if (facts != null) {
            facts.path(member).forEach(elements::add);
        }
        return elements;
    }
}
