package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads the paragraphs and tables of a Word file's body. */
final class DocxBlocks {

    private final XmlCursor xml;
    private final DocxCursor body;
    private final DocxNumbering numbering;

    DocxBlocks(XmlCursor xml, DocxNumbering numbering) {
        this.xml = xml;
        this.body = new DocxCursor(xml);
        this.numbering = numbering;
    }

    /** What the present element holds: the body, a text box. */
    List<Block> read() throws XMLStreamException {
        List<Block> blocks = new ArrayList<>();
        body.within(name -> blocks.addAll(block(name)));
        return blocks;
    }

    /** What the present element is: a paragraph, a table, or nothing of these. */
    List<Block> block(String name) throws XMLStreamException {
        return switch (name) {
            case "p" -> paragraph();
            case "tbl" -> List.of(new DocxTable(xml, body, this).read());
            default -> List.of();
        };
    }

    /** A paragraph, and behind it what stands in text boxes that are anchored to it. */
    private List<Block> paragraph() throws XMLStreamException {
        ParagraphText text = new ParagraphText();
        ParagraphProperties properties = new ParagraphProperties();
        List<Block> blocks = new ArrayList<>();
        body.within(name -> {
            switch (name) {
                case "pPr" -> properties.read();
                case "r" -> run(text, blocks);
                case "oMath", "oMathPara" -> formula(text);
                default -> {
                    // Bookmarks, deletions and the like are not seen.
                }
            }
        });
        String number = numbering.next(properties.item, properties.style);
        // An empty paragraph is counted, but the number alone would pass for what stands there.
        blocks.add(0, new Block.Paragraph(text.isEmpty() ? "" : number + text.take()));
        return blocks;
    }

    private final class ParagraphProperties {

        private DocxLists.Item item = DocxLists.Item.NONE;
        private String style = "";

        void read() throws XMLStreamException {
            int entered = xml.enter();
            while (xml.next(entered)) {
                if (xml.name().equals("pStyle")) {
                    style = xml.attribute("val").orElse("");
                } else if (xml.name().equals("numPr")) {
                    item = DocxLists.Item.read(xml);
                }
            }
        }
    }

    private void run(ParagraphText text, List<Block> beside) throws XMLStreamException {
        Run run = new Run();
        body.within(name -> {
            switch (name) {
                case "rPr" -> run.readProperties();
                case "t" -> run.add(text, xml.text());
                case "tab", "ptab" -> run.add(text, "\t");
                case "noBreakHyphen" -> run.add(text, "-");
                case "br", "cr" -> text.lineBreak();
                case "drawing", "pict", "object" -> beside.addAll(textBoxes());
                default -> {
                    // Field codes, marks of notes and comments are not seen.
                }
            }
        });
    }

    /** The text boxes within a drawing, however deep they stand in it. */
    private List<Block> textBoxes() throws XMLStreamException {
        List<Block> found = new ArrayList<>();
        body.within(name -> found.addAll(name.equals("txbxContent") ? read() : textBoxes()));
        return found;
    }

    private void formula(ParagraphText text) throws XMLStreamException {
        body.within(name -> {
            if (name.equals("t")) {
                text.exact(xml.text());
            } else {
                formula(text);
            }
        });
    }

    /** How a run is set off from its neighbours. */
    private final class Run {

        private boolean hidden;
        private boolean raised;

        void readProperties() throws XMLStreamException {
            int entered = xml.enter();
            while (xml.next(entered)) {
                String value = xml.attribute("val").orElse("true");
                switch (xml.name()) {
                    case "vanish", "strike", "dstrike" -> hidden |= !value.equals("0") && !value.equals("false");
                    case "vertAlign" -> raised |= !value.equals("baseline");
                    case "position" -> raised |= !value.matches("0|true");
                    default -> {
                        // Looks.
                    }
                }
            }
        }

        void add(ParagraphText text, String run) {
            if (raised) {
                text.raised();
                raised = false;
            }
            if (!hidden) {
                text.exact(run);
            }
        }
    }
}
