package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nianbao.identity.Access;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;

/** Who has not published and is due: one by one, or by days. */
@ApplicationScoped
class Reminders {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final ReminderStatements statements;
    private final Register register;
    private final Access access;
    private final Calendar calendar;

    Reminders(ReminderStatements statements, Register register, Access access, Calendar calendar) {
        this.statements = statements;
        this.register = register;
        this.access = access;
        this.calendar = calendar;
    }

    /** What a query asks for, as far as the caller may see it. */
    @Transactional
    ReminderScope scope(Query query) {
        Optional<String> within = query.text("within");
        within.filter(code -> !register.exists(code))
                .ifPresent(code -> query.errors().add("within", ErrorCode.UNKNOWN_ORGANIZATION, code));
        int days = query.integer("days", 0, MOST_DAYS).orElse(USUAL_DAYS);
        return new ReminderScope(access.reach(), within, calendar.today(), days);
    }

    /** The page that a query asks for, the most urgent first. */
    @Transactional
    Page<Reminder> page(ReminderScope scope, Query query) {
        Optional<ReminderPosition> after = ReminderPosition.read(query);
        int limit = query.limit();
        query.errors().throwIfAny();
        List<Tuple> rows = statements
                .page(scope)
                .setParameter("afterDay", after.map(ReminderPosition::deadline).orElse(null))
                .setParameter(
                        "afterCode", after.map(ReminderPosition::organization).orElse(null))
                .setParameter("afterYear", after.map(ReminderPosition::year).orElse(null))
                .setParameter("limit", limit + 1)
                .getResultList();
        return Page.cut(
                reminders(rows, scope.today()),
                limit,
                item -> ReminderPosition.of(item).key());
    }

    private List<Reminder> reminders(List<Tuple> rows, LocalDate today) {
        Map<Integer, Map<String, Organization>> organizations = new TreeMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        Reminders::year, Collectors.mapping(row -> row.get("code", String.class), Collectors.toList())))
                .forEach((year, codes) -> organizations.put(year, register.find(codes, lastDay(year))));
        return rows.stream()
                .map(row -> reminder(row, organizations.get(year(row)).get(row.get("code", String.class)), today))
                .toList();
    }

    private static Reminder reminder(Tuple row, Organization organization, LocalDate today) {
        LocalDate deadline = row.get("deadline", LocalDate.class);
        return new Reminder(
                organization.code(),
                organization.name(),
                year(row),
                deadline,
                new Deadline(deadline).daysLeft(today),
                row.get("overdue", Boolean.class),
                organization.filedBy());
    }

    /** All that a query asks for, by days. */
    @Transactional
    List<DueDay> days(ReminderScope scope, Query query) {
        query.errors().throwIfAny();
        return statements.days(scope).getResultStream().map(this::day).toList();
    }

    private DueDay day(Tuple row) {
        List<String> codes = Arrays.asList(row.get("codes", String[].class));
        Map<String, Organization> organizations = register.find(codes, lastDay(year(row)));
        return new DueDay(
                year(row),
                row.get("deadline", LocalDate.class),
                row.get("missing", Long.class),
                codes.stream().map(code -> organizations.get(code).name()).toList());
    }

    private static int year(Tuple row) {
        return row.get("year", Integer.class);
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
