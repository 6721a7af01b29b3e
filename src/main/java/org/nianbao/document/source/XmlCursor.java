package org.nianbao.document.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * Walks through an XML part from element to element. What nobody enters is passed over, so that a part costs no memory
 * however large it is. No document type is read and nothing that a part refers to.
 */
final class XmlCursor implements AutoCloseable {

    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int DEEPEST = 300;

    /** The longest mark of an encoding, in bytes. */
    private static final int MARK = 3;

    private final InputStream part;
    private final XMLStreamReader reader;
    private int level;
    private int elements;

    XmlCursor(InputStream part) throws IOException, XMLStreamException {
        this.part = part;
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // How deep parts may be nested is decided here, and told as such; the parser's own limit differs from JDK to
        // JDK.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        reader = factory.createXMLStreamReader(characters(part));
        while (level == 0 && reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                level = 1;
            }
        }
    }

    /** Parts are UTF-8 or, with a mark, UTF-16. The parser would print broken characters to the console. */
    private static Reader characters(InputStream part) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(part, MARK);
        byte[] mark = bytes.readNBytes(MARK);
        if (TextDecoding.begins(mark, 0xEF, 0xBB, 0xBF)) {
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }
        bytes.unread(mark);
        boolean wide = TextDecoding.begins(mark, 0xFF, 0xFE) || TextDecoding.begins(mark, 0xFE, 0xFF);
        return new InputStreamReader(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** Enters the present element: {@link #next} finds the elements in it by the number that this gives. */
    int enter() {
        return level;
    }

    /** Goes to the next element directly below an entered one; false, and behind that one, where there is none left. */
    boolean next(int entered) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
                if (level == entered + 1) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && level-- == entered) {
                return false;
            }
        }
        return false;
    }

    private void begin() {
        Refusal.stopIfInterrupted();
        level++;
        if (level > DEEPEST) {
            throw Refusal.TOO_DEEP.because();
        }
        if (++elements > MOST_ELEMENTS) {
            throw Refusal.TOO_LARGE.because(MOST_ELEMENTS + " elements");
        }
    }

    /** The name of the present element without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name without prefix. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** An attribute that is a whole number; anything else is as if it were not there. */
    Optional<Integer> number(String name) {
        return attribute(name).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    /** Whether an attribute says yes. */
    boolean isTrue(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** The characters of the present element and of nothing below it; the cursor is behind it then. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int entered = level;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (level-- == entered) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (level == entered) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        reader.close();
        part.close();
    }
}
