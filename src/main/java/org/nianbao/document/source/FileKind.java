package org.nianbao.document.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the bytes of a file are, to be told from their beginning. */
enum FileKind {
    PDF,
    ZIP,
    TEXT;

    private static final int HEAD = 1024;
    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** How the one part of an encrypted file is called in the old container that holds it. */
    private static final byte[] ENCRYPTED_PART = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Parts by which packages that are neither Word nor Excel are known, and what those are called. */
    private static final Map<String, String> OTHERS =
            Map.of("ofd.xml", "OFD", "mimetype", "ODF", "meta-inf/container.xml", "EPUB");

    /** Refuses what is known not to be read. */
    static FileKind of(byte[] content) {
        if (content.length == 0) {
            throw Refusal.EMPTY.because();
        }
        if (TextDecoding.begins(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw (contains(content, ENCRYPTED_PART, content.length) ? Refusal.ENCRYPTED : Refusal.OLD_OFFICE)
                    .because();
        }
        if (TextDecoding.begins(content, '{', '\\', 'r', 't', 'f')) {
            throw Refusal.OTHER_OFFICE.because("RTF");
        }
        if (TextDecoding.begins(content, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (content[0] != '<' && contains(content, PDF_MARK, HEAD)) {
            return PDF;
        }
        if (isBinary(content)) {
            throw Refusal.BINARY.because();
        }
        return TEXT;
    }

    private static boolean contains(byte[] content, byte[] wanted, int within) {
        int last = Math.min(content.length, within) - wanted.length;
        return IntStream.rangeClosed(0, last)
                .anyMatch(i -> content[i] == wanted[0]
                        && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length));
    }

    /** Control characters that no text holds; two-byte characters are known by the mark before them. */
    private static boolean isBinary(byte[] content) {
        boolean marked = TextDecoding.begins(content, 0xFF, 0xFE) || TextDecoding.begins(content, 0xFE, 0xFF);
        long odd = IntStream.range(0, Math.min(HEAD, content.length))
                .filter(i -> content[i] >= 0 && content[i] < ' ' && "\t\n\f\r\u001A\u001B".indexOf(content[i]) < 0)
                .count();
        return !marked && odd > 3;
    }

    /** Refuses packages that are neither Word nor Excel, by the names of their parts. */
    static void refuseOtherPackages(List<String> parts) {
        parts.stream().filter(OTHERS::containsKey).findFirst().ifPresent(part -> {
            throw Refusal.OTHER_OFFICE.because(OTHERS.get(part));
        });
        if (!parts.contains(OfficePackage.TYPES)) {
            throw Refusal.ARCHIVE.because();
        }
    }
}
