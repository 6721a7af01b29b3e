package org.nianbao.platform.code;

import java.util.Random;
import java.util.stream.Collectors;

/** Makes unified social credit codes by the definition of GB 32100-2015, written out anew to test ours against it. */
public final class CreditCodes {

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCodes() {}

    public static String random(Random random) {
        return complete(characters(random, 2, 31) + characters(random, 6, 10) + characters(random, 9, 31));
    }

    /** A code of which all but the last character is given. */
    public static String complete(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String characters(Random random, int count, int alphabet) {
        return random.ints(count, 0, alphabet)
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
