package org.nianbao.document.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs through what a page draws and notes its characters and bars; pictures, colours and patterns are passed over. */
final class PageEngine extends PDFGraphicsStreamEngine {

    /** Operators of colours, shadings and inline pictures. */
    private static final Set<String> PASSED_OVER = Set.of(
            "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "sh", "BI", "ri", "i", "d0", "d1");

    /** Annotations that hold text of the page itself. */
    private static final Set<String> WRITTEN = Set.of("Widget", "FreeText");

    private final PdfBudget budget;
    private final PageMarks marks = new PageMarks();
    private final PathBars path = new PathBars(marks::bar);
    private final PageGlyphs glyphs = new PageGlyphs(marks);

    PageEngine(PDPage page, PdfBudget budget) {
        super(page);
        this.budget = budget;
        addOperator(new DrawObject(this));
    }

    /** What was drawn. */
    PageMarks marks() {
        return marks;
    }

    /** Draws the page and what was filled in on it. */
    void draw() throws IOException {
        for (PDStream stream : (Iterable<PDStream>) getPage()::getContentStreams) {
            budget.drawing(stream.getCOSObject());
        }
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            PDAppearanceStream looks = annotation.getNormalAppearanceStream();
            if (looks != null && WRITTEN.contains(annotation.getSubtype()) && !annotation.isHidden()) {
                budget.drawing(looks.getCOSObject());
                showAnnotation(annotation);
            }
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.drawing(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        budget.drawing(form.getCOSObject());
        super.showTransparencyGroup(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        if (!PASSED_OVER.contains(operator.getName())) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.step();
        PDTextState state = getGraphicsState().getTextState();
        if (state.getFont() == null) {
            // The library takes a font of its own, which may say anything.
            throw new IOException("The font of a text is missing");
        }
        if (state.getRenderingMode().isFill() || state.getRenderingMode().isStroke()) {
            glyphs.show(matrix, font, code, displacement);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.rectangle(p0, p1, p2, p3);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.current();
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        path.forget();
    }

    @Override
    public void strokePath() {
        path.stroke();
        path.forget();
    }

    @Override
    public void fillPath(int windingRule) {
        path.fill();
        path.forget();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.stroke();
        path.forget();
    }

    @Override
    public void clip(int windingRule) {
        // What a clip hides is rarely text, and the edge of the paper is looked at by whoever holds the page upright.
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures hold no text.
    }

    @Override
    public void shadingFill(COSName shading) {
        // Shadings hold no text.
    }
}
