package org.nianbao.nation;

import java.util.Random;
import org.nianbao.platform.code.CreditCodes;

/** Codes of made-up bodies: unlike each other, and each follows from the seed and the body's serial number. */
final class Codes {

    private static final int FIRST = 10_000_000;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final int offset;

    Codes(long seed) {
        offset = FIRST + new Random(seed).nextInt(FIRST);
    }

    /** A unified social credit code of a body that an establishment office registered. */
    String credit(String division, int serial) {
        return CreditCodes.complete("11" + division.substring(0, 6) + inner(offset + serial));
    }

    /** The code of a body that has none of its own yet. */
    String provisional(int serial) {
        return "Z%017d".formatted(offset + serial);
    }

    /** An organization code by GB 11714: eight digits and a check character. */
    private static String inner(int number) {
        String digits = Integer.toString(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "0X987654321".charAt(sum % 11);
    }
}
