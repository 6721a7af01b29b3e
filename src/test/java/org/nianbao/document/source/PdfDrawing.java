package org.nianbao.document.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Draws PDFs for tests, measured in points from the upper left corner of pages of 600 by 800. */
final class PdfDrawing {

    static final float WIDTH = 600;
    static final float HEIGHT = 800;

    private static final float SIZE = 10;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(FontName.HELVETICA);
    private PDPage page;

    /** What is drawn on a page. */
    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    PdfDrawing page() {
        page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        return this;
    }

    /** Turns the page to the right when it is shown. */
    PdfDrawing turned(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    PdfDrawing text(double x, double y, String text) {
        return text(Matrix.getTranslateInstance((float) x, (float) (HEIGHT - y)), text);
    }

    PdfDrawing text(Matrix matrix, String text) {
        return draw(page -> {
            page.beginText();
            page.setFont(font, SIZE);
            page.setTextMatrix(matrix);
            page.showText(text);
            page.endText();
        });
    }

    /** Draws a line with a stroke. */
    PdfDrawing line(double x1, double y1, double x2, double y2, float... dashes) {
        return draw(page -> {
            page.setLineDashPattern(dashes, 0);
            page.moveTo((float) x1, (float) (HEIGHT - y1));
            page.lineTo((float) x2, (float) (HEIGHT - y2));
            page.stroke();
        });
    }

    /** Draws a line as a thin filled rectangle. */
    PdfDrawing bar(double x, double y, double width, double height) {
        return draw(page -> {
            page.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
            page.fill();
        });
    }

    /** Draws the outline of a box. */
    PdfDrawing box(double x, double y, double width, double height) {
        return draw(page -> {
            page.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
            page.stroke();
        });
    }

    /** Draws a grid of strokes. */
    PdfDrawing grid(double[] xs, double[] ys) {
        for (double y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        for (double x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        return this;
    }

    PdfDrawing draw(Drawing drawing) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            drawing.on(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
