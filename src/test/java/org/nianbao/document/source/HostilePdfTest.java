package org.nianbao.document.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostilePdfTest {

    /** Held, so that its level is kept. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

    @BeforeAll
    static void keep_the_library_quiet_about_what_is_wrong_with_the_files() {
        LIBRARY.setLevel(Level.OFF);
    }

    @AfterAll
    static void let_it_speak_again() {
        LIBRARY.setLevel(null);
    }

    private static final String DAMAGED = "This PDF is damaged and cannot be read.";
    private static final String TOO_MUCH =
            "This PDF holds too much, or is too intricate, for a yearly report to be read from it.";
    private static final String TOO_BIG =
            "This PDF is too big for a yearly report (the limits are 32 MB and 300 pages).";

    private static void assertUnreadable(byte[] content, String reason) {
        assertThatThrownBy(() -> PdfSource.read(content))
                .isInstanceOf(Unreadable.class)
                .hasMessage(reason);
    }

    private static PdfDrawing sample() {
        return new PdfDrawing()
                .page()
                .grid(new double[] {100, 200, 300}, new double[] {100, 120, 140})
                .text(105, 115, "kind")
                .text(205, 115, "12")
                .text(100, 200, "After");
    }

    @Test
    void a_scan_is_refused_as_an_image_without_text() {
        byte[] scan = new PdfDrawing().page().box(10, 10, 500, 700).bytes();

        assertThatThrownBy(() -> PdfSource.read(scan)).isInstanceOfSatisfying(Unreadable.class, refused -> {
            assertThat(refused.reason().zh()).contains("没有文字层");
            assertThat(refused.reason().en()).contains("images without any text");
        });
    }

    @Test
    void a_file_is_opened_where_it_takes_no_password_to_read_it() throws IOException {
        assertThat(Printed.of(PdfSource.read(encrypted(""))))
                .containsExactly("page[1]/table[1]", "0=kind, 1=12", "0=, 1=", "After");
        assertUnreadable(encrypted("secret"), "This PDF is protected by a password and cannot be read.");
    }

    private static byte[] encrypted(String password) throws IOException {
        PdfDrawing drawing = sample();
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        drawing.document().protect(policy);
        return drawing.bytes();
    }

    @Test
    void what_is_no_pdf_is_damaged() {
        assertUnreadable(new byte[0], DAMAGED);
        assertUnreadable("%PDF-1.7\n".getBytes(ISO_8859_1), DAMAGED);
        assertUnreadable(("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000)).getBytes(ISO_8859_1), DAMAGED);
    }

    @Test
    void a_file_without_its_end_is_severed() {
        byte[] whole = sample().bytes();
        String text = new String(whole, ISO_8859_1);

        assertThat(PdfSource.read(whole).severed()).isFalse();
        assertThat(PdfSource.read(
                                text.substring(0, text.lastIndexOf("startxref")).getBytes(ISO_8859_1))
                        .severed())
                .isTrue();
    }

    @Test
    void content_that_was_changed_is_not_read_since_a_figure_may_have_become_another() throws IOException {
        byte[] content = "BT 9 0 0 9 100 700 Tm (12) Tj ET".getBytes(ISO_8859_1);
        byte[] packed = packed(out -> out.write(content));
        byte[] changed = packed.clone();
        changed[changed.length - 1]++;

        assertThatCode(() -> Deflated.requireWhole(packed)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Deflated.requireWhole(changed)).hasMessage("Packed bytes were changed");
        assertThatThrownBy(() -> Deflated.requireWhole(Arrays.copyOf(packed, packed.length / 2)))
                .hasMessage("Packed bytes are cut off");

        PdfDrawing drawing = sample().page();
        drawing.document().getPage(1).getCOSObject().setItem(COSName.CONTENTS, deflated(drawing, changed));
        Source source = PdfSource.read(drawing.bytes());
        assertThat(Printed.of(source)).containsExactly("page[1]/table[1]", "0=kind, 1=12", "0=, 1=", "After");
        assertThat(source.severed()).isTrue();
    }

    @Test
    void a_page_that_breaks_off_is_left_out_since_its_last_figure_may_be_half_of_one() throws IOException {
        PdfDrawing drawing = sample().page().text(100, 100, "12");
        byte[] content = "BT /F1 10 Tf 100 700 Td (1) Tj /Gone 10 Tf (2) Tj ET".getBytes(ISO_8859_1);
        drawing.document()
                .getPage(1)
                .getCOSObject()
                .setItem(COSName.CONTENTS, deflated(drawing, packed(out -> out.write(content))));

        Source source = PdfSource.read(drawing.bytes());
        assertThat(Printed.of(source)).containsExactly("page[1]/table[1]", "0=kind, 1=12", "0=, 1=", "After");
        assertThat(source.severed()).isTrue();
    }

    @Test
    void too_many_bytes_and_too_many_pages_are_too_big() {
        assertUnreadable(new byte[(32 << 20) + 1], TOO_BIG);
        PdfDrawing drawing = new PdfDrawing();
        for (int page = 0; page < 301; page++) {
            drawing.page();
        }
        assertUnreadable(drawing.bytes(), TOO_BIG);
    }

    @Test
    void content_that_unpacks_to_gigabytes_is_not_unpacked() throws IOException {
        assertUnreadable(withContent(out -> repeat(out, " ", 200_000_000L)), TOO_MUCH);
    }

    @Test
    void content_that_draws_without_end_is_left() throws IOException {
        assertUnreadable(withContent(out -> repeat(out, "q Q ", 7_000_000)), TOO_MUCH);
    }

    @Test
    void content_that_draws_itself_is_left() throws IOException {
        PdfDrawing drawing = sample();
        PDDocument document = drawing.document();
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(600, 800));
        try (OutputStream out = form.createOutputStream()) {
            out.write("/X0 Do /X0 Do /X0 Do".getBytes(ISO_8859_1));
        }
        PDResources resources = document.getPage(0).getResources();
        resources.getCOSObject().setItem(COSName.XOBJECT, new COSDictionary());
        resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem("X0", form);
        form.setItem(COSName.RESOURCES, resources);
        COSArray contents = (COSArray) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
        contents.add(form);

        assertUnreadable(drawing.bytes(), TOO_MUCH);
    }

    @Test
    void a_drawing_of_countless_lines_is_no_table_and_its_text_is_read() {
        PdfDrawing drawing = sample();
        drawing.draw(page -> {
            for (int line = 0; line < 100_000; line++) {
                page.addRect(line % 590, line / 590 * 4, 0.5f, 7);
            }
            page.fill();
        });

        assertThat(Printed.of(PdfSource.read(drawing.bytes()))).containsExactly("kind|12", "After");
    }

    @Test
    void whatever_happens_to_the_bytes_of_a_file_it_is_read_or_unreadable() {
        byte[] whole = sample().bytes();
        Random random = new Random(5);
        List<String> outcomes = Stream.generate(() -> outcome(mutated(whole, random)))
                .limit(2_000)
                .distinct()
                .toList();

        assertThat(outcomes).isSubsetOf("read", "unreadable").contains("read");
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] mutated = random.nextInt(10) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int change = random.nextInt(20); change > 0 && mutated.length > 0; change--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return mutated;
    }

    private static String outcome(byte[] content) {
        try {
            PdfSource.read(content);
            return "read";
        } catch (Unreadable e) {
            return "unreadable";
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] withContent(Writing content) throws IOException {
        PdfDrawing drawing = new PdfDrawing().page();
        drawing.document().getPage(0).getCOSObject().setItem(COSName.CONTENTS, deflated(drawing, packed(content)));
        return drawing.bytes();
    }

    private static byte[] packed(Writing content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            content.to(out);
        }
        return packed.toByteArray();
    }

    private static COSStream deflated(PdfDrawing drawing, byte[] packed) throws IOException {
        COSStream stream = drawing.document().getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(packed);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    private static void repeat(OutputStream out, String text, long bytes) throws IOException {
        byte[] block = text.repeat(64 * 1024 / text.length()).getBytes(ISO_8859_1);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }
}
