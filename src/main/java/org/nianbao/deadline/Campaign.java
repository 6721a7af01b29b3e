package org.nianbao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nianbao.organization.OrganizationKind;

/**
 * A plan for filing the reports of a year below an organization.
 *
 * @param within code of the organization at the top of those for which it holds
 * @param deadlines the last day by kind of organization, for the kinds that it is about
 * @param gates those beside the usual ones
 */
record Campaign(
        UUID id,
        String name,
        int year,
        String within,
        Map<OrganizationKind, LocalDate> deadlines,
        List<Gate> gates,
        Instant createdAt,
        String createdBy) {}
