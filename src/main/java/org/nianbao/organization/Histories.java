package org.nianbao.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The names and parents that an organization has had, and what a body makes of them. */
record Histories(History<String> names, History<String> parents) {

    private static final Bilingual NEW_BEGINS_ONCE = new Bilingual(
            "新登记的机构，名称和上级自起始日期 %s 起生效", "A new organization's name and parent hold from its beginning, %s");
    private static final Bilingual BEFORE_BEGINNING =
            new Bilingual("生效日期早于机构的起始日期 %s", "This lies before the organization's beginning, %s");
    private static final Bilingual AFTER_END =
            new Bilingual("生效日期晚于机构的终止日期 %s", "This lies after the organization's end, %s");
    private static final Bilingual NOTHING_TO_DATE = new Bilingual(
            "名称和上级都没有变更，不应填写生效日期", "Neither the name nor the parent changes, so there is nothing to date");
    private static final Bilingual CHANGED_SINCE = new Bilingual(
            "%s 已有变更记录，之前的沿革不再更改；当日的记录可以更正",
            "A change is recorded for %s; what was before it stays, while that day's record can be corrected");
    private static final Bilingual CHANGED_BEFORE = new Bilingual(
            "名称或上级在该日期或之前已有变更记录，起始日期须更早",
            "The name or the parent changed on or before this day; the beginning has to lie before that");
    private static final Bilingual CHANGED_AFTER = new Bilingual(
            "名称或上级在 %s 有变更记录，终止日期不能更早", "The name or the parent changes on %s; the end cannot lie before that");

    /** The histories of an organization that is new. */
    static Histories beginning(OrganizationBody body) {
        LocalDate day = body.effectiveFrom();
        if (day != null && body.validFrom() != null && !day.equals(body.validFrom())) {
            body.errors().add("/effectiveFrom", ErrorCode.INCONSISTENT_PERIOD, NEW_BEGINS_ONCE.with(body.validFrom()));
        }
        return new Histories(History.of(start(body), body.name()), History.of(start(body), body.parent()));
    }

    /** Stands in for a beginning that is wrong: then other errors are still found, and nothing is stored. */
    private static LocalDate start(OrganizationBody body) {
        return body.validFrom() == null ? LocalDate.EPOCH : body.validFrom();
    }

    /** These histories after a change; what stands against it goes to the errors of the body. */
    Histories after(OrganizationBody body) {
        boolean dated = isDated(body);
        if (body.validFrom() == null) {
            return this;
        }
        Histories begun = startingOn(body.validFrom(), body.errors());
        if (!dated) {
            return begun;
        }
        Histories changed = new Histories(
                isRenamedBy(body) ? begun.names.change(body.effectiveFrom(), body.name()) : begun.names,
                isMovedBy(body) ? begun.parents.change(body.effectiveFrom(), body.parent()) : begun.parents);
        changed.checkEnd(body.validTo(), body.errors());
        return changed;
    }

    /** Whether a body says another name or parent for its day than these. */
    boolean saysOtherwise(OrganizationBody body) {
        LocalDate day = body.effectiveFrom();
        return !Objects.equals(names.on(day), body.name()) || !Objects.equals(parents.on(day), body.parent());
    }

    /** Of a parent that was sent but could not be read nothing is known. */
    boolean isMovedBy(OrganizationBody body) {
        boolean legible = body.parent() != null || !body.source().present("parent");
        return legible && !Objects.equals(parents.latest(), body.parent());
    }

    private boolean isRenamedBy(OrganizationBody body) {
        return body.name() != null && !body.name().equals(names.latest());
    }

    /** Whether the day that a change needs was sent and can be right. */
    private boolean isDated(OrganizationBody body) {
        LocalDate day = body.effectiveFrom();
        boolean changes = isRenamedBy(body) || isMovedBy(body);
        if (day == null) {
            if (changes && !body.source().present("effectiveFrom")) {
                body.errors().add("/effectiveFrom", ErrorCode.REQUIRED);
            }
            return !changes;
        }
        Optional<Bilingual> mistake = mistake(day, changes, body);
        mistake.ifPresent(text -> body.errors().add("/effectiveFrom", ErrorCode.INCONSISTENT_PERIOD, text));
        return mistake.isEmpty();
    }

    private Optional<Bilingual> mistake(LocalDate day, boolean changes, OrganizationBody body) {
        if (body.validFrom() != null && day.isBefore(body.validFrom())) {
            return Optional.of(BEFORE_BEGINNING.with(body.validFrom()));
        }
        if (body.validTo() != null && day.isAfter(body.validTo())) {
            return Optional.of(AFTER_END.with(body.validTo()));
        }
        Optional<LocalDate> erased = lastDayThatWouldGo(day, body);
        if (erased.isPresent()) {
            return erased.map(CHANGED_SINCE::with);
        }
        // The day of the last change may come along: a request that is repeated changes nothing.
        boolean repeated = day.equals(names.latestDay()) || day.equals(parents.latestDay());
        return changes || repeated ? Optional.empty() : Optional.of(NOTHING_TO_DATE);
    }

    /** The beginning of a recorded period that a change from this day on would take away. */
    private Optional<LocalDate> lastDayThatWouldGo(LocalDate day, OrganizationBody body) {
        Stream<LocalDate> renamed = isRenamedBy(body) ? Stream.of(names.latestDay()) : Stream.empty();
        Stream<LocalDate> moved = isMovedBy(body) ? Stream.of(parents.latestDay()) : Stream.empty();
        return Stream.concat(renamed, moved).filter(day::isBefore).findFirst();
    }

    private Histories startingOn(LocalDate day, Errors errors) {
        if (!names.canStartOn(day) || !parents.canStartOn(day)) {
            errors.add("/validFrom", ErrorCode.INCONSISTENT_PERIOD, CHANGED_BEFORE);
            return this;
        }
        return new Histories(names.startingOn(day), parents.startingOn(day));
    }

    private void checkEnd(LocalDate end, Errors errors) {
        Stream.of(names, parents)
                .flatMap(history -> history.lastChange().stream())
                .max(Comparator.naturalOrder())
                .filter(last -> end != null && end.isBefore(last))
                .ifPresent(last -> errors.add("/validTo", ErrorCode.INCONSISTENT_PERIOD, CHANGED_AFTER.with(last)));
    }
}
