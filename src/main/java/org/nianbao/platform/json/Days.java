package org.nianbao.platform.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Days in requests, {@code YYYY-MM-DD}. */
public final class Days {

    /** Before the reform of 1582 the database and Java count days differently; nothing here is that old. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private Days() {}

    /** The day that a text names, or an error and nothing. */
    public static Optional<LocalDate> read(String text, String pointer, Errors errors) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return Optional.of(day);
            }
            errors.add(pointer, ErrorCode.OUT_OF_RANGE, EARLIEST, LATEST);
        } catch (DateTimeParseException notADay) {
            errors.add(pointer, ErrorCode.NOT_A_DAY);
        }
        return Optional.empty();
    }
}
