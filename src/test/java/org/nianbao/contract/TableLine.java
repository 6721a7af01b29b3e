package org.nianbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the authorization table says of an operation.
 *
 * @param scope {@code public}, or where the organization stands that a role has to be held over
 * @param roles the words of the roles that may call it; none where it is public
 */
record TableLine(String scope, Set<String> roles) {

    static final String FILE = "identity/authorization.yaml";

    static TableLine of(Operation operation) {
        JsonNode line = Contract.resource(FILE).path(operation.toString());
        if (!line.isObject()) {
            return new TableLine(line.asText(), Set.of());
        }
        Map.Entry<String, JsonNode> grant = line.properties().iterator().next();
        return new TableLine(
                grant.getKey(),
                Contract.elements(grant.getValue()).map(JsonNode::asText).collect(Collectors.toSet()));
    }

    boolean isPublic() {
        return scope.equals("public");
    }
}
