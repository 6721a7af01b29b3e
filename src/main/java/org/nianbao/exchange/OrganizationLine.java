package org.nianbao.exchange;

import org.nianbao.organization.LoadedOrganization;
import org.nianbao.problem.ProblemException;

/**
 * A line of a load of the register.
 *
 * @param code of which organization, or {@code null} where that cannot be read
 * @param organization {@code null} where the line is refused
 * @param refusal why it cannot be taken, or {@code null}
 */
record OrganizationLine(long number, String code, LoadedOrganization organization, ProblemException refusal) {}
