package org.nianbao.document.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.nianbao.language.Bilingual;

/** Reads a PDF with a text layer: what is ruled becomes tables, everything else lines. */
final class PdfSource {

    private static final Bilingual ENCRYPTED =
            new Bilingual("该PDF文件有密码保护，无法读取。", "This PDF is protected by a password and cannot be read.");
    private static final Bilingual DAMAGED =
            new Bilingual("该PDF文件已损坏，无法读取。", "This PDF is damaged and cannot be read.");
    private static final Bilingual IMAGE = new Bilingual(
            "该PDF文件只有图像，没有文字层（例如扫描件），无法读取；请提供由文字处理软件直接生成的文件。",
            "This PDF holds images without any text, as scans do, and cannot be read; "
                    + "send one that was made by a word processor.");
    private static final Bilingual TOO_BIG = new Bilingual(
            "该PDF文件过大，超出读取一份年度报告所允许的限度（32 MB、300页）。",
            "This PDF is too big for a yearly report (the limits are 32 MB and 300 pages).");

    private static final int BYTES = 32 << 20;
    private static final int PAGES = 300;

    /** Within so many bytes of its end a whole file says that it ends. */
    private static final int TAIL = 2048;

    static {
        FontMappers.set(new PlainFonts());
    }

    private final PdfBudget budget = new PdfBudget();

    private PdfSource() {}

    /** Reads a file; throws {@link Unreadable} with the reason where there is no text to be had from it. */
    static Source read(byte[] content) {
        if (content.length > BYTES) {
            throw new Unreadable(TOO_BIG);
        }
        return new PdfSource().source(content);
    }

    private Source source(byte[] content) {
        List<PageText> pages =
                Margins.without(printed(content).stream().map(PageText::of).toList());
        Continued.align(pages);
        boolean severed = budget.hasLost() || !hasEnd(content);
        if (pages.stream().allMatch(PageText::isEmpty)) {
            throw new Unreadable(severed ? DAMAGED : IMAGE);
        }
        List<Piece> pieces = IntStream.range(0, pages.size())
                .boxed()
                .flatMap(page -> pages.get(page).pieces(page + 1).stream())
                .toList();
        return new Source(SourceKind.PDF, pieces, severed, Optional.empty());
    }

    /**
     * What the library makes of the bytes. It was not written for hostile ones, and answers them with whatever went wrong
     * within.
     */
    private List<PrintedPage> printed(byte[] content) {
        try (PDDocument document = PdfFile.open(content, budget)) {
            List<PrintedPage> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                if (pages.size() == PAGES) {
                    throw new Unreadable(TOO_BIG);
                }
                pages.add(printed(page));
            }
            return pages;
        } catch (Unreadable reason) {
            throw reason;
        } catch (InvalidPasswordException e) {
            throw new Unreadable(ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new Unreadable(DAMAGED);
        }
    }

    /** A page whose drawing breaks off is left out: its last figure may be the half of one. */
    private PrintedPage printed(PDPage page) {
        PDRectangle paper = page.getCropBox();
        return Upright.of(marks(page), paper.toGeneralPath().getBounds2D());
    }

    private PageMarks marks(PDPage page) {
        PageEngine engine = new PageEngine(page, budget);
        try {
            engine.draw();
            return engine.marks();
        } catch (Unreadable reason) {
            throw reason;
        } catch (IOException | RuntimeException e) {
            budget.lost();
            return new PageMarks();
        }
    }

    private static boolean hasEnd(byte[] content) {
        byte[] tail = Arrays.copyOfRange(content, Math.max(0, content.length - TAIL), content.length);
        return new String(tail, StandardCharsets.ISO_8859_1).contains("startxref");
    }
}
