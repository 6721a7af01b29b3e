package org.nianbao.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which reports of a year are due that are not published.
 *
 * @param missing how many they are
 * @param names whose they are, the first of them
 */
record DueDay(int year, LocalDate day, long missing, List<String> names) {}
