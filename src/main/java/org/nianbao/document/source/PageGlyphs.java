package org.nianbao.document.source;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.nianbao.document.source.PageMarks.Mark;

/** Notes characters with what they say and the place that they take. */
final class PageGlyphs {

    /** How far off a quarter turn text may lean: an oblique watermark is none of the page's text. */
    private static final double LEAN = 0.1;

    /** In sizes of its font. */
    private static final double WIDEST_DIGIT = 1.5;

    private final PageMarks marks;

    PageGlyphs(PageMarks marks) {
        this.marks = marks;
    }

    void show(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        double along = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        Point2D start = matrix.transformPoint(0, 0);
        Point2D end = matrix.transformPoint((float) along, 0);
        Point2D top = matrix.transformPoint(0, 1);
        double dx = matrix.getScaleX();
        double dy = matrix.getShearY();
        boolean level = Math.abs(dy) <= LEAN * Math.abs(dx);
        if (!level && Math.abs(dx) > LEAN * Math.abs(dy)) {
            return;
        }
        Rectangle2D box = new Rectangle2D.Double(start.getX(), start.getY(), 0, 0);
        box.add(end);
        // The top of an oblique letter leans; its place does not.
        box.add(level ? new Point2D.Double(start.getX(), top.getY()) : new Point2D.Double(top.getX(), start.getY()));
        String text = GlyphText.of(font.toUnicode(code, GlyphList.getAdobeGlyphList()));
        if (Character.isDigit(text.codePointAt(0)) && (along <= 0 || along > WIDEST_DIGIT)) {
            throw new IOException("Digits stand in no order where the width of one is wrong");
        }
        marks.glyph(new Mark(text, box, turns(dx, dy)));
    }

    private static int turns(double dx, double dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx < 0 ? 2 : 0;
        }
        return dy > 0 ? 1 : 3;
    }
}
