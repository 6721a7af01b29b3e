package org.nianbao.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.StrictJson;

/**
 * A gate of the review, through which a report has to pass.
 *
 * @param id lower case words joined by hyphens, as they stand in addresses
 */
public record Gate(String id, Bilingual label) {

    /** A gate as it is stored. */
    static Gate stored(JsonNode json) {
        JsonNode label = json.get("label");
        return new Gate(
                json.get("id").textValue(),
                new Bilingual(label.get("zh").textValue(), label.get("en").textValue()));
    }

    ObjectNode store() {
        ObjectNode json = StrictJson.NODES.objectNode().put("id", id);
        json.putObject("label").put("zh", label.zh()).put("en", label.en());
        return json;
    }
}
