package org.nianbao.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.Days;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Where a page of reminders ends. */
record ReminderPosition(LocalDate deadline, String organization, int year) {

    static ReminderPosition of(Reminder reminder) {
        return new ReminderPosition(reminder.deadline(), reminder.organization(), reminder.year());
    }

    /** The position behind which a page begins; a cursor that is none is an error. */
    static Optional<ReminderPosition> read(Query query) {
        return query.after(3).flatMap(cursor -> read(cursor, query.errors()));
    }

    private static Optional<ReminderPosition> read(Cursor cursor, Errors errors) {
        Optional<LocalDate> deadline = Days.read(cursor.key().get(0), "after", new Errors());
        if (deadline.isEmpty()) {
            errors.add("after", ErrorCode.NOT_A_CURSOR);
            return Optional.empty();
        }
        return ReportYear.in(cursor, 2, errors)
                .map(year -> new ReminderPosition(deadline.get(), cursor.key().get(1), year));
    }

    List<String> key() {
        return List.of(deadline.toString(), organization, String.valueOf(year));
    }
}
