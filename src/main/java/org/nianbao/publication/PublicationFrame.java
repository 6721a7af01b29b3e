package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ErrorCode;

/** What a publication says beside the document. */
public final class PublicationFrame {

    private static final int LONGEST = 2000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private PublicationFrame() {}

    /** Where a report was published before, as whoever loads it says; {@code null} where nothing is said. */
    public static JsonNode source(JsonObject document) {
        return document.nullable("organization", "source")
                .object("source")
                .map(PublicationFrame::read)
                .orElse(null);
    }

    private static JsonNode read(JsonObject source) {
        source.only("url", "name", "sha256").nullable("url", "name");
        Optional<String> hash = source.text("sha256", LONGEST);
        hash.filter(text -> !SHA256.matcher(text).matches())
                .ifPresent(wrong -> source.errors().add(source.at("sha256"), ErrorCode.NOT_A_SHA256));
        return StrictJson.NODES
                .objectNode()
                .put("url", source.text("url", LONGEST).orElse(null))
                .put("name", source.text("name", LONGEST).orElse(null))
                .put("sha256", source.required("sha256", hash));
    }
}
