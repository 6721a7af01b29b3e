package org.nianbao.platform.http;

import java.util.Arrays;

/**
 * Compressed answers. To a strong entity tag the compressed bytes are another representation than the plain ones (RFC
 * 9110, 8.8.3.3), so their tag has an ending of its own; to us it is the same thing that its reader has or guards.
 */
public final class ContentCoding {

    public static final String GZIP = "gzip";

    private static final String ENDING = "+" + GZIP;

    private ContentCoding() {}

    /** Whether the {@code Accept-Encoding} of a request asks for gzip, and for no other coding rather than that. */
    public static boolean takesGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        double gzip = weight(acceptEncoding, GZIP);
        return gzip > 0 && gzip >= weight(acceptEncoding, "deflate");
    }

    /** As Netty reads it, which compresses: letters count, what is not listed weighs what the asterisk does, rubbish 0. */
    private static double weight(String acceptEncoding, String coding) {
        String[] listed = acceptEncoding.split(",");
        return Arrays.stream(listed)
                .filter(one -> name(one).equals(coding))
                .findFirst()
                .or(() -> Arrays.stream(listed)
                        .filter(one -> coding.equals(GZIP) && name(one).equals("*"))
                        .findFirst())
                .map(ContentCoding::weight)
                .orElse(0.0);
    }

    private static String name(String listed) {
        return listed.split(";", 2)[0].strip();
    }

    private static double weight(String listed) {
        int equals = listed.indexOf('=');
        try {
            return equals < 0 ? 1 : Double.parseDouble(listed.substring(equals + 1));
        } catch (NumberFormatException rubbish) {
            return 0;
        }
    }

    /** The opaque tag of the compressed bytes. */
    public static String coded(String opaque) {
        return opaque + ENDING;
    }

    /** The tag of the plain bytes, of which this may be the tag of the compressed ones. */
    static String plain(String opaque) {
        return opaque.endsWith(ENDING) ? opaque.substring(0, opaque.length() - ENDING.length()) : opaque;
    }
}
