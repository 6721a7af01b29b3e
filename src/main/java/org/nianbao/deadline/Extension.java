package org.nianbao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * More time for one organization to file the report of a year.
 *
 * @param until the last day, instead of the one that law and campaigns set
 */
record Extension(
        UUID id, String organization, int year, LocalDate until, String reason, Instant grantedAt, String grantedBy) {}
