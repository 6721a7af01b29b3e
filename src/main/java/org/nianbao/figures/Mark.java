package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.json.Vocabulary;

/**
 * What is to be known of a cell beside its value.
 *
 * @param raw what stood there in print, or empty
 * @param note a remark, or empty
 */
public record Mark(Kind kind, String raw, String note) {

    /** The kinds of marks. */
    public enum Kind {
        /** The cell does not apply to the organization: no value, counts as 0 in sums. */
        NOT_APPLICABLE("notApplicable", new Bilingual("不适用", "not applicable")),
        /** Something stands there in print that could not be read with certainty: no value, counts as blank. */
        UNREAD("unread", new Bilingual("未能读取", "unread")),
        /** The value is not printed as such but follows from what is. */
        INFERRED("inferred", new Bilingual("推定", "inferred"));

        static final Vocabulary<Kind> WORDS = Vocabulary.of(Kind.class, kind -> kind.word);

        private final String word;
        private final Bilingual label;

        Kind(String word, Bilingual label) {
            this.word = word;
            this.label = label;
        }

        public Bilingual label() {
            return label;
        }

        /** Its name in documents. */
        public String word() {
            return word;
        }

        boolean takesValue() {
            return this == INFERRED;
        }
    }

    /** The mark in a request; {@code null} where it cannot be read, which is then among the errors. */
    static Mark read(JsonObject source) {
        source.only("mark", "raw", "note");
        Kind kind = source.required("mark", source.oneOf("mark", Kind.WORDS));
        String raw = source.text("raw", RequestBody.TEXT).orElse("");
        String note = source.text("note", RequestBody.TEXT).orElse("");
        return kind == null ? null : new Mark(kind, raw, note);
    }

    ObjectNode toJson() {
        return StrictJson.NODES
                .objectNode()
                .put("mark", kind.word)
                .put("raw", raw)
                .put("note", note);
    }
}
