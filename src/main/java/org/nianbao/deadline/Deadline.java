package org.nianbao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.nianbao.platform.time.Calendar;

/** The last day on which a report is in time. It ends at 24:00 in China. */
record Deadline(LocalDate day) {

    boolean isOver(Instant at) {
        Instant end = day.plusDays(1).atStartOfDay(Calendar.ZONE).toInstant();
        return !at.isBefore(end);
    }

    /** How many days are left on {@code today}: 0 on the day itself, less when it is over. */
    int daysLeft(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, day);
    }
}
