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
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            attribute((String) attributes[i], attributes[i + 1]);
        }
        return this;
    }

    private void attribute(String name, Object value) {
        try {
            if (value != null) {
                out.writeAttribute(name, value instanceof Double number ? number(number) : value.toString());
            }
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
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

    /** A text in the picture. */
    Svg label(String text, double x, double y, Lettering lettering) {
        return text(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "font-size",
                lettering.size,
                "font-weight",
                lettering.weight,
                "text-anchor",
                lettering.anchor,
                "fill",
                lettering.colour);
    }

    /**
     * How a text is written.
     *
     * @param weight {@code null} for the usual one
     * @param anchor which part of the text stands where it is put; {@code null} for its beginning
     */
    record Lettering(double size, String colour, String weight, String anchor) {}

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

    /** A straight line. */
    Svg line(double x1, double y1, double x2, double y2, Stroke stroke) {
        open("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
        return stroke(stroke).close();
    }

    /** How something is stroked; without dashes ({@code null}) all along. */
    record Stroke(String colour, double width, String dashes) {}

    /** Says how the element that was begun is stroked. */
    Svg stroke(Stroke stroke) {
        attribute("stroke", stroke.colour);
        attribute("stroke-width", stroke.width);
        attribute("stroke-dasharray", stroke.dashes);
        return this;
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
