package org.nianbao.document.source;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The part of a Word file or workbook that carries the report's document unseen: a custom XML part, since office programs
 * keep such parts when they save a file, whatever they do to the name. It is known by its element.
 */
public final class ImprintPart {

    /** Where such parts stand; office programs and we compare the names of parts without regard to case. */
    static final String FOLDER = "customxml/";

    public static final String NAMESPACE = "urn:nianbao:report";

    private static final String ELEMENT = "report";
    private static final int LARGEST = 8_000_000;
    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        READERS.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private ImprintPart() {}

    /** The part that carries a document. */
    public static byte[] write(String json) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(part, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(ELEMENT);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeCharacters(json);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("JSON holds no character that XML forbids", impossible);
        }
        return part.toByteArray();
    }

    /** The document that a custom XML part carries; none where it is some other part, damaged or too large. */
    public static Optional<String> read(InputStream part) {
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(part);
            xml.nextTag();
            boolean ours = NAMESPACE.equals(xml.getNamespaceURI()) && ELEMENT.equals(xml.getLocalName());
            return ours ? text(xml) : Optional.empty();
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isCharacters() || text.length() + xml.getTextLength() > LARGEST) {
                return Optional.empty();
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        return Optional.of(text.toString());
    }
}
