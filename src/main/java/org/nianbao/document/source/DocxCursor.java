package org.nianbao.document.source;

import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Walks through the body of a Word file as if nothing stood between a table and its rows, a paragraph and its runs. */
final class DocxCursor {

    /**
     * What only surrounds other content: content controls, links, fields, insertions. Of two ways to draw the same thing
     * the first one counts, since the other one ({@code Fallback}) is not among these.
     */
    private static final Set<String> TRANSPARENT = Set.of(
            "body",
            "sdt",
            "sdtContent",
            "customXml",
            "smartTag",
            "ins",
            "moveTo",
            "hyperlink",
            "fldSimple",
            "dir",
            "bdo",
            "ruby",
            "rubyBase",
            "AlternateContent",
            "Choice");

    private final XmlCursor xml;

    DocxCursor(XmlCursor xml) {
        this.xml = xml;
    }

    /** What is done with an element; where the cursor stays on it, all that is in it is passed over. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name) throws XMLStreamException;
    }

    /** Visits what the present element holds. The prompt of a content control that nobody filled in is not visited. */
    void within(Visitor visitor) throws XMLStreamException {
        int entered = xml.enter();
        boolean prompt = false;
        while (xml.next(entered)) {
            String name = xml.name();
            if (name.equals("sdtPr")) {
                prompt = has("showingPlcHdr");
            } else if (!TRANSPARENT.contains(name)) {
                visitor.visit(name);
            } else if (!prompt) {
                within(visitor);
            }
        }
    }

    /** Whether the present element has a property that is not switched off; the cursor is behind it then. */
    boolean has(String... properties) throws XMLStreamException {
        Set<String> wanted = Set.of(properties);
        int entered = xml.enter();
        boolean found = false;
        while (xml.next(entered)) {
            found |= wanted.contains(xml.name()) && isOn();
        }
        return found;
    }

    private boolean isOn() {
        return xml.attribute("val")
                .filter(value -> Set.of("0", "false", "off", "none").contains(value))
                .isEmpty();
    }
}
