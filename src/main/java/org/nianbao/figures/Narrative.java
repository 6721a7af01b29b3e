package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;

/** A section of one text; paragraphs are separated by line feeds. */
public record Narrative(String text) implements SectionContent {

    private static final String TEXT = "text";

    static Narrative read(JsonObject source) {
        source.only(TEXT);
        return new Narrative(source.text(TEXT, RequestBody.TEXT).orElse(""));
    }

    @Override
    public boolean hasText() {
        return !text.isBlank();
    }

    @Override
    public ObjectNode toJson() {
        return StrictJson.NODES.objectNode().put(TEXT, text);
    }
}
