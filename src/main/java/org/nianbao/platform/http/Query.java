package org.nianbao.platform.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.platform.json.Characters;
import org.nianbao.platform.json.Days;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.Vocabulary;
import org.nianbao.platform.time.Instants;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The query parameters of a request, read strictly: unknown, repeated and malformed ones are errors by name. */
public final class Query {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 500;
    private static final Vocabulary<Boolean> TRUTH =
            new Vocabulary<>(new TreeMap<>(Map.of("true", true, "false", false)));

    private final MultivaluedMap<String, String> parameters;
    private final Errors errors = new Errors();

    private Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Reads the query of a request that knows the parameters {@code known}. */
    public static Query of(UriInfo uri, String... known) {
        Query query = new Query(uri.getQueryParameters());
        query.check(Set.of(known));
        return query;
    }

    private void check(Set<String> known) {
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                errors.add(name, ErrorCode.UNKNOWN_MEMBER, name);
            } else if (values.size() > 1) {
                errors.add(name, ErrorCode.DUPLICATE_MEMBER, name);
            }
        });
    }

    /** Receives what is wrong; to be thrown when everything was read. */
    public Errors errors() {
        return errors;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .filter(value -> !value.isEmpty())
                .filter(value -> isPrintable(name, value));
    }

    private boolean isPrintable(String name, String value) {
        OptionalInt forbidden = Characters.firstForbidden(value);
        forbidden.ifPresent(position ->
                errors.add(name, ErrorCode.FORBIDDEN_CHARACTER, position, Characters.name(value, position)));
        return forbidden.isEmpty();
    }

    /** A text of at most {@code longest} code points. */
    public Optional<String> text(String name, int longest) {
        return text(name).filter(value -> {
            int length = value.codePointCount(0, value.length());
            if (length > longest) {
                errors.add(name, ErrorCode.TOO_LONG, longest, length);
            }
            return length <= longest;
        });
    }

    public OptionalInt integer(String name, int least, int most) {
        Optional<BigDecimal> number = text(name)
                .flatMap(value -> parse(name, value))
                .flatMap(value -> Numbers.check(value, Numbers.whole(least, most), name, errors));
        return number.isPresent() ? OptionalInt.of(number.get().intValueExact()) : OptionalInt.empty();
    }

    private Optional<BigDecimal> parse(String name, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            errors.add(name, ErrorCode.NOT_A_WHOLE_NUMBER);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value));
    }

    /** A year, or a range of years such as {@code 2021..2024}. */
    public Optional<YearRange> years(String name) {
        if (text(name).filter(value -> value.contains(YearRange.TO)).isPresent()) {
            return text(name).flatMap(value -> YearRange.read(value, name, errors));
        }
        OptionalInt year = integer(name, ReportYear.FIRST, ReportYear.LAST);
        return year.isPresent() ? Optional.of(new YearRange(year.getAsInt(), year.getAsInt())) : Optional.empty();
    }

    /** Whether a parameter is {@code true}; absent it is not. */
    public boolean truth(String name) {
        return oneOf(name, TRUTH).orElse(false);
    }

    public Optional<LocalDate> day(String name) {
        return text(name).flatMap(value -> Days.read(value, name, errors));
    }

    public Optional<Instant> instant(String name) {
        return text(name).flatMap(value -> Instants.read(value, name, errors));
    }

    public <T> Optional<T> oneOf(String name, Vocabulary<T> words) {
        return text(name).flatMap(value -> words.find(value, name, errors));
    }

    /** Several words of a closed list, separated by commas. */
    public <T> Set<T> someOf(String name, Vocabulary<T> words) {
        Set<T> found = new LinkedHashSet<>();
        text(name)
                .ifPresent(value -> Arrays.stream(value.split(",", -1))
                        .forEach(word -> words.find(word.strip(), name, errors).ifPresent(found::add)));
        return found;
    }

    /** How many items a page holds: 50 unless asked otherwise, at most 500. */
    public int limit() {
        return integer("limit", 1, MOST).orElse(DEFAULT_LIMIT);
    }

    /** The position behind which the page begins, for a list whose key has {@code parts} parts. */
    public Optional<Cursor> after(int parts) {
        return text("after").flatMap(value -> Cursor.read(value, parts, errors));
    }
}
