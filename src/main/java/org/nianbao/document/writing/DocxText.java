package org.nianbao.document.writing;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** A paragraph of Word that keeps every space and tab of its text. */
final class DocxText {

    private final CTP paragraph;

    private DocxText(CTP paragraph) {
        this.paragraph = paragraph;
    }

    /** Gives an empty paragraph a style. */
    static DocxText in(CTP paragraph, String style) {
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return new DocxText(paragraph);
    }

    void add(String text) {
        if (!text.isEmpty()) {
            fill(paragraph.addNewR(), text);
        }
    }

    /** Adds a text in its own size, given in half points. */
    void add(String text, int size) {
        if (!text.isEmpty()) {
            CTR run = paragraph.addNewR();
            run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(size));
            fill(run, text);
        }
    }

    /** Adds the number of the page that the paragraph is printed on. */
    void addPageNumber() {
        paragraph.addNewFldSimple().setInstr("PAGE");
    }

    /** A tab within a text is a blank to Word; only an element of its own is a tab. */
    private static void fill(CTR run, String text) {
        String[] pieces = text.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                run.addNewTab();
            }
            if (!pieces[i].isEmpty()) {
                CTText piece = run.addNewT();
                piece.setStringValue(pieces[i]);
                piece.setSpace(Space.PRESERVE);
            }
        }
    }
}
