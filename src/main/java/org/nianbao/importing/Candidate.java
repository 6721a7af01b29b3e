package org.nianbao.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.nianbao.language.Language;
import org.nianbao.organization.NamedOrganization;
import org.nianbao.organization.Organization;
import org.nianbao.platform.json.StrictJson;

/**
 * An organization whose report a file may be.
 *
 * @param parent code of the organization above, or {@code null}
 */
record Candidate(String code, String name, String parent, String parentName, MatchReason reason) {

    static Candidate of(NamedOrganization found, MatchReason reason) {
        return new Candidate(found.code(), found.name(), found.parent(), found.parentName(), reason);
    }

    static Candidate of(Organization known, String parentName, MatchReason reason) {
        return new Candidate(known.code(), known.name(), known.parent(), parentName, reason);
    }

    static Candidate stored(JsonNode json) {
        String word = json.get("reason").textValue();
        return new Candidate(
                json.get("code").textValue(),
                json.get("name").textValue(),
                json.get("parent").textValue(),
                json.get("parentName").textValue(),
                Arrays.stream(MatchReason.values())
                        .filter(reason -> reason.word().equals(word))
                        .findFirst()
                        .orElseThrow());
    }

    ObjectNode toJson() {
        return StrictJson.NODES
                .objectNode()
                .put("code", code)
                .put("name", name)
                .put("parent", parent)
                .put("parentName", parentName)
                .put("reason", reason.word());
    }

    ObjectNode toJson(Language language) {
        return toJson().put("why", reason.text().in(language));
    }
}
