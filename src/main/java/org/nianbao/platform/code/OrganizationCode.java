package org.nianbao.platform.code;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.problem.ErrorCode;

/**
 * The codes by which organizations are named: the unified social credit code (统一社会信用代码, GB 32100-2015) of 18
 * characters, or a provisional one, {@code Z} and 17 digits, for a body that has none yet. {@code Z} is not in the
 * standard's alphabet, so the two never meet.
 */
public final class OrganizationCode {

    /** How many characters a code has, of either kind. */
    public static final int LENGTH = 18;

    /** Without I, O, S, V and Z, which are easily taken for digits. The position of a character is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Digits where the standard puts the division; which division it is today does not matter. */
    private static final Pattern CREDIT_CODE = Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(ALPHABET));

    private static final Pattern PROVISIONAL = Pattern.compile("Z[0-9]{17}");
    private static final int LAST = LENGTH - 1;

    private OrganizationCode() {}

    /** Whether {@code code} can be the code of an organization; lower case never is. */
    public static boolean isValid(String code) {
        return mistake(code).isEmpty();
    }

    /**
     * What is wrong with a code: {@link ErrorCode#NOT_A_CODE} where its form is, {@link ErrorCode#WRONG_CHECK_DIGIT}
     * where its last character does not follow from the others. The check digit of the organization code inside is not
     * looked at: real codes with a wrong one exist.
     */
    public static Optional<ErrorCode> mistake(String code) {
        if (PROVISIONAL.matcher(code).matches()) {
            return Optional.empty();
        }
        if (!CREDIT_CODE.matcher(code).matches()) {
            return Optional.of(ErrorCode.NOT_A_CODE);
        }
        return code.charAt(LAST) == checkDigit(code) ? Optional.empty() : Optional.of(ErrorCode.WRONG_CHECK_DIGIT);
    }

    /** The weight of each place is three times that of the place before, modulo 31. */
    private static char checkDigit(String code) {
        int[] weights = IntStream.iterate(1, weight -> weight * 3 % ALPHABET.length())
                .limit(LAST)
                .toArray();
        int sum = IntStream.range(0, LAST)
                .map(i -> ALPHABET.indexOf(code.charAt(i)) * weights[i])
                .sum();
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
