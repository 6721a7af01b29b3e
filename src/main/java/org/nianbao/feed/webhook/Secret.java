package org.nianbao.feed.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a subscriber and this service alone know: 64 hexadecimal digits, 256 bit. The key is the text as it is written. */
record Secret(@JsonValue String text) {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /**
     * Proves that a body comes from here, and when it was sent.
     *
     * @param second of the Unix time
     * @return {@code t=<second>,v1=<hexadecimal HMAC-SHA-256 of "<second>.<body>">}
     */
    String signature(long second, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            mac.update((second + ".").getBytes(StandardCharsets.US_ASCII));
            return "t=%d,v1=%s".formatted(second, HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    /** Nothing, so that it gets into no log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
