package org.nianbao.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Moments as the contract writes them: RFC 3339, on the way out in UTC and always with three decimals. */
public final class Instants {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /** Java reads more than RFC 3339 allows. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private Instants() {}

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    /** The moment that a text names, or an error and nothing. */
    public static Optional<Instant> read(String text, String pointer, Errors errors) {
        try {
            if (WRITTEN.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException noSuchDayOrHour) {
            // Told below, as for all that is no moment.
        }
        errors.add(pointer, ErrorCode.NOT_AN_INSTANT);
        return Optional.empty();
    }
}
