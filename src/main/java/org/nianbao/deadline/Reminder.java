package org.nianbao.deadline;

import java.time.LocalDate;

/**
 * An organization that has not published its report of a year, and when it has to.
 *
 * @param daysLeft days from today to the deadline; 0 on the day itself, below 0 when it has passed
 * @param overdue whether the deadline has passed
 * @param filedBy code of the organization that files for it, or {@code null}
 */
record Reminder(
        String organization,
        String name,
        int year,
        LocalDate deadline,
        int daysLeft,
        boolean overdue,
        String filedBy) {}
