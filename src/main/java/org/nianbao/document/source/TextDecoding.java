package org.nianbao.document.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the characters of a text. A mark at its beginning decides; then UTF-8 wherever the bytes are UTF-8, since other
 * encodings of Chinese are so by accident never, while pages and servers often declare the wrong one; then what is
 * declared; then GB18030, which holds GB2312 and GBK.
 */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Where a page or a server's header names its encoding. */
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** How far a page's own declaration may stand from its beginning. */
    private static final int HEAD = 4096;

    /** One broken character in so many bytes is a slip of a content system and not another encoding. */
    private static final int BYTES_PER_SLIP = 1000;

    private TextDecoding() {}

    /** Decodes a text; {@code mediaType} may be {@code null}. */
    static String decode(byte[] content, String mediaType) {
        return marked(content)
                .orElseGet(() -> candidates(content, mediaType)
                        .filter(charset -> fits(content, charset))
                        .findFirst()
                        .map(charset -> new String(content, charset))
                        .orElseThrow(Refusal.UNKNOWN_CHARACTERS::because));
    }

    private static Optional<String> marked(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(content, 3, content.length - 3, StandardCharsets.UTF_8));
        }
        if (begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF)) {
            return Optional.of(new String(content, StandardCharsets.UTF_16));
        }
        return Optional.empty();
    }

    static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Charset> candidates(byte[] content, String mediaType) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Stream<Charset> declared =
                Stream.of(mediaType == null ? "" : mediaType, head).flatMap(text -> declared(text).stream());
        return Stream.of(List.of(StandardCharsets.UTF_8).stream(), declared, Stream.of(GB18030))
                .flatMap(charsets -> charsets);
    }

    private static Optional<Charset> declared(String text) {
        Matcher found = DECLARED.matcher(text);
        return found.find() ? charset(found.group(1)) : Optional.empty();
    }

    /** A declared charset; the old Chinese ones by what includes them, the Western ones not at all: they fit any bytes. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean western = charset.newEncoder().maxBytesPerChar() <= 1;
            boolean chinese = charset.name().startsWith("GB");
            return western ? Optional.empty() : Optional.of(chinese ? GB18030 : charset);
        } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** Whether the bytes are of a charset but for a few slips; what breaks off at the end is none. */
    private static boolean fits(byte[] content, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer sink = CharBuffer.allocate(8192);
        int slips = 0;
        while (slips <= content.length / BYTES_PER_SLIP) {
            CoderResult result = decoder.decode(bytes, sink, false);
            if (result.isUnderflow()) {
                return true;
            }
            if (result.isError()) {
                slips++;
                bytes.position(bytes.position() + result.length());
                decoder.reset();
            }
            sink.clear();
        }
        return false;
    }
}
