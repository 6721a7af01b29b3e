package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.json.Vocabulary;

/** The general account: its parts in the order, and with the headings, in which they are printed. */
public record Overview(List<Part> parts) implements SectionContent {

    private static final String PARTS = "parts";

    /** What a part is about. */
    public enum Topic {
        INTRODUCTION("introduction"),
        /** 主动公开. */
        PROACTIVE_DISCLOSURE("proactiveDisclosure"),
        /** 依申请公开. */
        DISCLOSURE_ON_REQUEST("disclosureOnRequest"),
        /** 政府信息管理. */
        INFORMATION_MANAGEMENT("informationManagement"),
        /** 政府信息公开平台建设. */
        PLATFORMS("platforms"),
        /** 监督保障. */
        SUPERVISION("supervision"),
        OTHER("other");

        static final Vocabulary<Topic> WORDS = Vocabulary.of(Topic.class, topic -> topic.word);

        private final String word;

        Topic(String word) {
            this.word = word;
        }
    }

    /** One part. */
    public record Part(Topic topic, String heading, String text) {

        private static Part read(JsonObject source) {
            source.only("topic", "heading", "text");
            Topic topic = source.required("topic", source.oneOf("topic", Topic.WORDS));
            return new Part(
                    topic == null ? Topic.OTHER : topic,
                    source.text("heading", RequestBody.TEXT).orElse(""),
                    source.text("text", RequestBody.TEXT).orElse(""));
        }

        private ObjectNode toJson() {
            return StrictJson.NODES
                    .objectNode()
                    .put("topic", topic.word)
                    .put("heading", heading)
                    .put("text", text);
        }
    }

    static Overview read(JsonObject source) {
        source.only(PARTS);
        return new Overview(source.objects(PARTS).map(Part::read).toList());
    }

    @Override
    public boolean hasText() {
        return parts.stream().anyMatch(part -> !part.text.isBlank());
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.NODES.objectNode();
        ArrayNode array = json.putArray(PARTS);
        parts.forEach(part -> array.add(part.toJson()));
        return json;
    }
}
