package org.nianbao.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.FieldError;
import org.nianbao.problem.ProblemException;

/**
 * An organization with its whole past, as a load says it, told as the bodies with which somebody would have entered and
 * changed it one after the other: so it is judged by the rules for these.
 */
public final class LoadedOrganization {

    private static final Bilingual NOT_FROM_BEGINNING =
            new Bilingual("沿革应从起始日期 %s 开始", "The past should begin on the first day, %s");
    private static final Bilingual NOT_UP_TO_NOW =
            new Bilingual("沿革的最后一项应为当前的名称或上级", "The last entry should be the present name or parent");

    private final OrganizationBody latest;
    private final Histories past;
    private final List<OrganizationBody> steps;

    private LoadedOrganization(OrganizationBody latest, Histories past, List<OrganizationBody> steps) {
        this.latest = latest;
        this.past = past;
        this.steps = steps;
    }

    /**
     * Reads an organization.
     *
     * @param json as a single one is read, except that {@code names} and {@code parents} may be absent, or say with
     *     {@code from} alone since when each held
     * @throws ProblemException 400 with all that is wrong with it by itself
     */
    public static LoadedOrganization read(ObjectNode json) {
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(json, "", errors);
        ObjectNode plain = json.deepCopy().without(List.of("names", "parents"));
        OrganizationBody latest = OrganizationBody.read(plain, errors);
        Map<LocalDate, String> names = past(source, "names", LoadedOrganization::name);
        Map<LocalDate, String> parents = past(source, "parents", LoadedOrganization::parent);
        if (latest.validFrom() != null) {
            check(names, latest.name(), latest.validFrom(), source.at("names"), errors);
            check(parents, latest.parent(), latest.validFrom(), source.at("parents"), errors);
        }
        errors.throwIfAny();
        Histories past = new Histories(History.of(names), History.of(parents));
        return new LoadedOrganization(latest, past, steps(plain, past));
    }

    private static Map<LocalDate, String> past(
            JsonObject source, String member, Function<JsonObject, Optional<String>> value) {
        Map<LocalDate, String> beginnings = new HashMap<>();
        source.objects(member).forEach(entry -> {
            Optional<String> read = value.apply(entry);
            LocalDate from = entry.required("from", entry.day("from"));
            if (from != null && beginnings.containsKey(from)) {
                entry.errors().add(entry.at("from"), ErrorCode.DUPLICATE, from);
            }
            beginnings.put(from, read.orElse(null));
        });
        return beginnings;
    }

    private static Optional<String> name(JsonObject entry) {
        Optional<String> name = entry.line("name", OrganizationBody.LONGEST_NAME);
        entry.required("name", name);
        return name;
    }

    private static Optional<String> parent(JsonObject entry) {
        return OrganizationBody.code(entry.nullable("parent"), "parent");
    }

    /** Where nothing is said of the past, the present has always been. */
    private static void check(
            Map<LocalDate, String> past, String present, LocalDate beginning, String pointer, Errors errors) {
        if (past.isEmpty()) {
            past.put(beginning, present);
        } else if (!past.containsKey(null)) {
            History<String> history = History.of(past);
            if (!history.firstDay().equals(beginning)) {
                errors.add(pointer, ErrorCode.INCONSISTENT_PERIOD, NOT_FROM_BEGINNING.with(beginning));
            }
            if (!Objects.equals(history.latest(), present)) {
                errors.add(pointer, ErrorCode.INCONSISTENT_PERIOD, NOT_UP_TO_NOW);
            }
        }
    }

    private static List<OrganizationBody> steps(ObjectNode plain, Histories past) {
        Set<LocalDate> days = new TreeSet<>(past.names().beginnings().keySet());
        days.addAll(past.parents().beginnings().keySet());
        List<OrganizationBody> steps = new ArrayList<>();
        for (LocalDate day : days) {
            ObjectNode step = plain.deepCopy();
            step.put("name", past.names().on(day)).put("parent", past.parents().on(day));
            step.put("effectiveFrom", day.toString());
            steps.add(OrganizationBody.read(step, new Errors()));
        }
        return steps;
    }

    public String code() {
        return latest.code();
    }

    /** Codes of all organizations that it ever stood below. */
    public Set<String> parents() {
        Set<String> codes = new HashSet<>(past.parents().beginnings().values());
        codes.remove(null);
        return codes;
    }

    /** Codes of the other organizations that it names. */
    public Set<String> others() {
        Set<String> codes = new HashSet<>(latest.references().values());
        codes.removeAll(parents());
        return codes;
    }

    /** The problem that it names organizations which are not among those known. */
    public ProblemException missing(Set<String> known) {
        Map<String, String> named = new LinkedHashMap<>();
        parents().forEach(parent -> named.put(parent, "/parents"));
        latest.references().forEach((pointer, code) -> named.put(code, pointer));
        return ProblemException.invalid(named.entrySet().stream()
                .filter(reference -> !known.contains(reference.getKey()))
                .map(missing -> FieldError.of(missing.getValue(), ErrorCode.UNKNOWN_ORGANIZATION, missing.getKey()))
                .toList());
    }

    OrganizationBody latest() {
        return latest;
    }

    Histories past() {
        return past;
    }

    /** What has to be done to arrive here, day by day; the first is its beginning. */
    List<OrganizationBody> steps() {
        return steps;
    }
}
