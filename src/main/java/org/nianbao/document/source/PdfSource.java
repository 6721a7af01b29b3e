package org.nianbao.document.source;

/** Opens PDF files. */
final class PdfSource {

    private PdfSource() {}

    static Source read(byte[] content) {
        throw Refusal.OTHER_OFFICE.because("PDF");
    }
}
