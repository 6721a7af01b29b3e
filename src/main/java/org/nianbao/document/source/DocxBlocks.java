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
        List<Block> beside = new ArrayList<>();
        DocxNumbering.Item item = new DocxNumbering.Item();
        body.within(name -> {
            switch (name) {
                case "pPr" -> paragraphProperties(item);
                case "r" -> run(text, beside);
                case "oMath", "oMathPara" -> formula(text);
                default -> {
                    // Bookmarks, deletions and the like are not seen.
                }
            }
        });
        boolean empty = text.isEmpty();
        String number = numbering.next(item);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(empty ? "" : number + text.take()));
        blocks.addAll(beside);
        return blocks;
    }

    private void paragraphProperties(DocxNumbering.Item item) throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("pStyle")) {
                item.style = xml.attribute("val").orElse("");
            } else if (xml.name().equals("numPr")) {
                item.readNumbering(xml);
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
                    case "vertAlign" -> raised = !value.equals("baseline");
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
