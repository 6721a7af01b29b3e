package org.nianbao.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.json.Differences;
import org.nianbao.platform.json.Differences.Difference;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/**
 * What a caller wants an organization to be. Members that were not sent, or that are wrong, read as {@code null} and
 * lists as empty; what is wrong stands in the errors of {@link #source}.
 *
 * @param sent the body itself
 * @param source the same, for what can be judged only beside what is stored
 * @param references the codes of other organizations by the pointers at which they stand
 */
record OrganizationBody(
        JsonNode sent,
        JsonObject source,
        String code,
        String name,
        List<String> shortNames,
        OrganizationKind kind,
        String division,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        String filedBy,
        List<Succession> successors,
        LocalDate effectiveFrom,
        Map<String, String> references) {

    static final int LONGEST_NAME = 200;
    private static final Set<String> MEMBERS = Set.of(
            "schema",
            "code",
            "name",
            "shortNames",
            "kind",
            "division",
            "parent",
            "validFrom",
            "validTo",
            "filedBy",
            "successors",
            "names",
            "parents",
            "effectiveFrom");

    private static final Bilingual ENDS_TOO_EARLY =
            new Bilingual("终止日期早于起始日期 %s", "This lies before the beginning, %s");
    private static final Bilingual SUCCEEDED_TOO_EARLY =
            new Bilingual("承接日期早于本机构的起始日期 %s", "This lies before this organization's beginning, %s");

    static OrganizationBody read(JsonNode body, Errors errors) {
        JsonObject source = JsonObject.of(body, "", errors)
                .only(MEMBERS)
                .nullable("division", "parent", "validTo", "filedBy", "effectiveFrom");
        source.integer("schema", 1, 1);
        Map<String, String> references = new LinkedHashMap<>();
        OrganizationBody read = new OrganizationBody(
                body,
                source,
                source.required("code", code(source, "code")),
                source.required("name", source.line("name", LONGEST_NAME)),
                source.lines("shortNames", LONGEST_NAME),
                source.required("kind", source.oneOf("kind", OrganizationKind.WORDS)),
                division(source),
                reference(source, "parent", references),
                source.required("validFrom", source.day("validFrom")),
                source.day("validTo").orElse(null),
                reference(source, "filedBy", references),
                successors(source, references),
                source.day("effectiveFrom").orElse(null),
                references);
        read.checkDays();
        read.checkSelfReferences();
        return read;
    }

    Errors errors() {
        return source.errors();
    }

    /** Where this disagrees with what is stored, for a caller who did not know of the last change. */
    List<Difference> differencesFrom(JsonNode stored) {
        return Differences.between(sent, stored, "").stream()
                .filter(difference -> !difference.pointer().equals(source.at("effectiveFrom")))
                .toList();
    }

    static Optional<String> code(JsonObject source, String member) {
        Optional<String> text = source.text(member, LONGEST_NAME);
        text.flatMap(OrganizationCode::mistake)
                .ifPresent(mistake -> source.errors().add(source.at(member), mistake));
        return text.filter(OrganizationCode::isValid);
    }

    private static String reference(JsonObject source, String member, Map<String, String> references) {
        Optional<String> code = code(source, member);
        code.ifPresent(named -> references.put(source.at(member), named));
        return code.orElse(null);
    }

    private static String division(JsonObject source) {
        Optional<String> text = source.text("division", LONGEST_NAME);
        Optional<String> division = text.filter(digits -> digits.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}"));
        if (text.isPresent() && division.isEmpty()) {
            source.errors().add(source.at("division"), ErrorCode.NOT_A_DIVISION);
        }
        return division.orElse(null);
    }

    private static List<Succession> successors(JsonObject source, Map<String, String> references) {
        List<Succession> successors = new ArrayList<>();
        source.objects("successors").forEach(element -> {
            element.only("code", "on", "kind");
            Succession succession = new Succession(
                    element.required("code", Optional.ofNullable(reference(element, "code", references))),
                    element.required("on", element.day("on")),
                    element.required("kind", element.oneOf("kind", Succession.Kind.WORDS)));
            if (succession.code() != null && successors.stream().anyMatch(succession::concernsTheSame)) {
                element.errors().add(element.pointer(), ErrorCode.DUPLICATE, succession.code());
            }
            successors.add(succession);
        });
        return successors;
    }

    private void checkDays() {
        if (validFrom == null) {
            return;
        }
        checkNotBefore(validTo, "/validTo", ENDS_TOO_EARLY);
        for (int i = 0; i < successors.size(); i++) {
            checkNotBefore(successors.get(i).on(), "/successors/" + i + "/on", SUCCEEDED_TOO_EARLY);
        }
    }

    private void checkNotBefore(LocalDate day, String pointer, Bilingual mistake) {
        if (day != null && day.isBefore(validFrom)) {
            errors().add(pointer, ErrorCode.INCONSISTENT_PERIOD, mistake.with(validFrom));
        }
    }

    private void checkSelfReferences() {
        references.forEach((pointer, named) -> {
            if (named.equals(code)) {
                boolean above = pointer.equals(source.at("parent"));
                errors().add(pointer, above ? ErrorCode.CYCLE : ErrorCode.SELF_REFERENCE, named);
            }
        });
    }
}
