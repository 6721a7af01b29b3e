package org.nianbao.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/**
 * A campaign as a caller wants it. Members that are wrong or were not sent read as {@code null}, lists and maps as
 * without them; what is wrong stands in the errors.
 */
record CampaignBody(
        String name, Integer year, String within, Map<OrganizationKind, LocalDate> deadlines, List<Gate> gates) {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> KINDS =
            Stream.of(OrganizationKind.values()).map(OrganizationKind::word).collect(Collectors.toSet());
    private static final Bilingual BEFORE_YEAR_ENDS =
            new Bilingual("不能早于 %s：该年度尚未结束", "This cannot be before %s: the year reported on is not over then");

    static CampaignBody read(JsonNode body, StatutoryDeadlines statutory, Errors errors) {
        JsonObject source = JsonObject.of(body, "", errors).only("name", "year", "within", "deadlines", "gates");
        Integer year = source.required("year", source.integer("year", ReportYear.FIRST, ReportYear.LAST));
        Optional<JsonObject> days = source.object("deadlines");
        CampaignBody read = new CampaignBody(
                source.required("name", source.line("name", LONGEST_NAME)),
                year,
                source.required("within", source.text("within", OrganizationCode.LENGTH)),
                days.map(CampaignBody::deadlines).orElse(Map.of()),
                NewGates.read(source));
        source.required("deadlines", days);
        if (year != null) {
            days.ifPresent(given -> read.checkDays(given, statutory));
        }
        return read;
    }

    private static Map<OrganizationKind, LocalDate> deadlines(JsonObject source) {
        source.only(KINDS);
        Map<OrganizationKind, LocalDate> deadlines = new EnumMap<>(OrganizationKind.class);
        for (OrganizationKind kind : OrganizationKind.values()) {
            source.day(kind.word()).ifPresent(day -> deadlines.put(kind, day));
        }
        return deadlines;
    }

    /** A campaign may hurry, but what the law demands it cannot put off; more time is an extension. */
    private void checkDays(JsonObject source, StatutoryDeadlines statutory) {
        LocalDate earliest = LocalDate.of(year + 1, 1, 1);
        deadlines.forEach((kind, day) -> {
            if (day.isBefore(earliest)) {
                source.errors()
                        .add(source.at(kind.word()), ErrorCode.INCONSISTENT_PERIOD, BEFORE_YEAR_ENDS.with(earliest));
            }
            statutory
                    .of(kind, year)
                    .filter(day::isAfter)
                    .ifPresent(latest ->
                            source.errors().add(source.at(kind.word()), ErrorCode.AFTER_STATUTORY_DEADLINE, latest));
        });
    }
}
