package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.form.Form;
import org.nianbao.form.Section;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;

/** What a section of a report holds, by the shape that the form gives it. */
public sealed interface SectionContent permits FigureTable, Overview, Narrative, OtherMatters {

    /** The section as the API and the database write it, with every cell of its table. */
    ObjectNode toJson();

    /** Whether someone wrote a text here. */
    boolean hasText();

    /** Reads a section; what does not fit goes to the errors of {@code source}. */
    static SectionContent read(Form form, Section section, JsonObject source) {
        return switch (section.shape()) {
            case FIGURES -> FigureTable.read(form, section, source);
            case PARTS -> Overview.read(source);
            case TEXT -> Narrative.read(source);
            case MATTERS -> OtherMatters.read(source);
        };
    }

    /** A section on which nothing was written yet. */
    static SectionContent blank(Form form, Section section) {
        return read(form, section, JsonObject.of(StrictJson.NODES.objectNode(), section.pointer(), new Errors()));
    }
}
