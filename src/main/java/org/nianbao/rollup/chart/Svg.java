package org.nianbao.rollup.chart;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of an SVG document. It never writes a style sheet, a script or an address, so that a strict content
 * security policy has nothing to forbid.
 */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    Svg() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    /** Begins an element; attributes are name, value, name, value …; a null value leaves its attribute out. */
    Svg open(String name, Object... attributes) {
        try {
            out.writeStartElement(name);
            if (name.equals("svg")) {
                out.writeDefaultNamespace(NAMESPACE);
            }
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    out.writeAttribute((String) attributes[i], written(attributes[i + 1]));
                }
            }
            return this;
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** A length with at most one digit after the point. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    Svg close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    /** An element without anything in it. */
    Svg empty(String name, Object... attributes) {
        return open(name, attributes).close();
    }

    /** An element that holds a text. */
    Svg text(String name, String text, Object... attributes) {
        open(name, attributes);
        try {
            out.writeCharacters(text);
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
        return close();
    }

    byte[] finish() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    private static IllegalStateException failed(XMLStreamException cause) {
        return new IllegalStateException("Our own picture cannot be written", cause);
    }
}
