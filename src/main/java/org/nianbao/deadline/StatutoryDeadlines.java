package org.nianbao.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.platform.json.StrictJson;

/** When reports are due by law, as {@code deadline/statutory.yaml} says. */
@Singleton
class StatutoryDeadlines {

    private static final String FILE = "deadline/statutory.yaml";

    private final Map<OrganizationKind, MonthDay> days = new EnumMap<>(OrganizationKind.class);

    StatutoryDeadlines() {
        read().forEach((kind, day) -> days.put(OrganizationKind.WORDS.meaning(kind), MonthDay.parse("--" + day)));
    }

    private static Map<String, String> read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    /** The day on which organizations of a kind have to report on a year at the latest; empty where the law sets none. */
    Optional<LocalDate> of(OrganizationKind kind, int year) {
        return Optional.ofNullable(days.get(kind)).map(day -> day.atYear(year + 1));
    }

    /** The day on which the last ones have to. */
    LocalDate latest(int year) {
        return Collections.max(days.values()).atYear(year + 1);
    }

    /** The days of a year by the words of the kinds, as the functions of the database take them. */
    String json(int year) {
        var json = StrictJson.NODES.objectNode();
        days.forEach((kind, day) ->
                json.put(kind.word(), "%d-%02d-%02d".formatted(year + 1, day.getMonthValue(), day.getDayOfMonth())));
        return json.toString();
    }
}
