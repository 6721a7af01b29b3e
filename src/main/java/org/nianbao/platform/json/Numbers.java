package org.nianbao.platform.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Exact numbers in requests: checked against their limits, never rounded. */
public final class Numbers {

    /** The largest count that a browser's JSON holds exactly, 2^53 - 1. */
    public static final long LARGEST_COUNT = 9_007_199_254_740_991L;

    private Numbers() {}

    /**
     * What a number may be.
     *
     * @param decimals most digits after the decimal point; 0 for whole numbers
     * @param digits most significant digits
     */
    public record Limits(BigDecimal least, BigDecimal most, int decimals, int digits) {}

    /** A whole number from {@code least} to {@code most}. */
    public static Limits whole(long least, long most) {
        return new Limits(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0, 16);
    }

    /** An amount of money, not negative, of at most 15 significant digits. */
    public static Limits amount(int decimals) {
        return new Limits(BigDecimal.ZERO, BigDecimal.valueOf(999_999_999_999_999L), decimals, 15);
    }

    /** The number in its one written form (no trailing zeros), or an error and nothing. */
    public static Optional<BigDecimal> check(BigDecimal number, Limits limits, String pointer, Errors errors) {
        if (number.compareTo(limits.least) < 0 || number.compareTo(limits.most) > 0) {
            errors.add(pointer, ErrorCode.OUT_OF_RANGE, limits.least.toPlainString(), limits.most.toPlainString());
            return Optional.empty();
        }
        BigDecimal exact = number.stripTrailingZeros();
        if (exact.scale() > limits.decimals) {
            if (limits.decimals == 0) {
                errors.add(pointer, ErrorCode.NOT_A_WHOLE_NUMBER);
            } else {
                errors.add(pointer, ErrorCode.TOO_MANY_DECIMALS, limits.decimals);
            }
            return Optional.empty();
        }
        if (exact.precision() > limits.digits) {
            errors.add(pointer, ErrorCode.TOO_MANY_DIGITS, limits.digits);
            return Optional.empty();
        }
        return Optional.of(plain(exact));
    }

    /** The written form of a number: no exponent, no trailing zeros after the point. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
