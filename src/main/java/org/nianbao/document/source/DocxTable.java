package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads a table of a Word file: boxes that continue the one above them make that one span further. */
final class DocxTable {

    private static final int WIDEST = 2000;

    private final XmlCursor xml;
    private final DocxCursor body;
    private final DocxBlocks content;
    private final List<List<Building>> rows = new ArrayList<>();

    /** The boxes that a box in the next row may continue, by their first columns. */
    private Map<Integer, Building> above = new HashMap<>();

    DocxTable(XmlCursor xml, DocxCursor body, DocxBlocks content) {
        this.xml = xml;
        this.body = body;
        this.content = content;
    }

    Block.Grid read() throws XMLStreamException {
        body.within(name -> {
            if (name.equals("tr")) {
                new Row().read();
            }
        });
        return new Block.Grid(rows.stream()
                .map(row -> row.stream().map(Building::done).toList())
                .toList());
    }

    /** A box that may still grow downwards. */
    private static final class Building {

        private final List<Block> content;
        private final int column;
        private final int columns;
        private int rows = 1;

        Building(List<Block> content, int column, int columns) {
            this.content = content;
            this.column = column;
            this.columns = columns;
        }

        Block.GridBox done() {
            return new Block.GridBox(content, column, columns, rows);
        }
    }

    private final class Row {

        private final List<Building> boxes = new ArrayList<>();
        private final Map<Integer, Building> open = new HashMap<>();
        private int column;
        private boolean removed;

        void read() throws XMLStreamException {
            body.within(name -> {
                if (name.equals("trPr")) {
                    properties();
                } else if (name.equals("tc")) {
                    box();
                }
            });
            if (!removed) {
                above = open;
                rows.add(boxes);
            }
        }

        private void properties() throws XMLStreamException {
            int entered = xml.enter();
            while (xml.next(entered)) {
                switch (xml.name()) {
                    case "gridBefore" -> column += width(xml.number("val").orElse(0));
                    case "del", "hidden" -> removed = true;
                    default -> {
                        // Looks.
                    }
                }
            }
        }

        private void box() throws XMLStreamException {
            Properties properties = new Properties();
            List<Block> blocks = new ArrayList<>();
            body.within(name -> {
                if (name.equals("tcPr")) {
                    properties.read();
                } else {
                    blocks.addAll(content.block(name));
                }
            });
            Building continued = properties.continues ? above.get(column) : null;
            if (continued == null) {
                continued = new Building(blocks, column, properties.columns);
                boxes.add(continued);
            } else if (!removed) {
                continued.rows++;
            }
            if (properties.merges) {
                open.put(column, continued);
            }
            column += properties.columns;
        }
    }

    private final class Properties {

        private int columns = 1;
        private boolean merges;
        private boolean continues;

        void read() throws XMLStreamException {
            int entered = xml.enter();
            while (xml.next(entered)) {
                if (xml.name().equals("gridSpan")) {
                    columns = Math.max(1, width(xml.number("val").orElse(1)));
                } else if (xml.name().equals("vMerge")) {
                    merges = true;
                    continues = !xml.attribute("val").orElse("continue").equals("restart");
                }
            }
        }
    }

    private static int width(int columns) {
        if (columns > WIDEST) {
            throw Refusal.TOO_LARGE.because("table, " + columns + " columns");
        }
        return Math.max(0, columns);
    }
}
