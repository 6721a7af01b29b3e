package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.identity.Access;
import org.nianbao.identity.Role;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Register;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * The time in which the reports of a year are filed: until the deadline of the organization at the top of those that are
 * looked at, or until the last statutory deadline where it has none. As long as it lasts, who has filed and what the
 * figures add up to is for those alone who oversee the filing.
 */
@ApplicationScoped
public class FilingSeason {

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.REVIEWER, Role.AGGREGATOR);
    private static final Bilingual NOT_REGISTERED = new Bilingual("名录中没有该机构", "The register has no such organization");
    private static final Bilingual NOT_BEGUN = new Bilingual("该年度尚未开始", "This year has not begun");

    private final Deadlines deadlines;
    private final StatutoryDeadlines statutory;
    private final Register register;
    private final Access access;
    private final Calendar calendar;

    FilingSeason(
            Deadlines deadlines, StatutoryDeadlines statutory, Register register, Access access, Calendar calendar) {
        this.deadlines = deadlines;
        this.statutory = statutory;
        this.register = register;
        this.access = access;
        this.calendar = calendar;
    }

    /**
     * Ends the request of a caller who may not look at an organization and all below it for a year yet.
     *
     * @throws ProblemException 404 where the register has no such organization; 403 {@code not-yet-public} while the
     *     season lasts, unless the caller is a reviewer or an aggregator over it; 404 to those in a year to come
     */
    @Transactional
    public void requireOver(String organization, int year) {
        if (register.find(organization).isEmpty()) {
            throw ProblemException.notFound(NOT_REGISTERED);
        }
        if (hides(organization, year)) {
            throw ProblemException.of(ProblemType.NOT_YET_PUBLIC);
        }
        if (year > calendar.today().getYear()) {
            throw ProblemException.notFound(NOT_BEGUN);
        }
    }

    /**
     * Ends the request of a caller who does not oversee the filing of an organization and all below it.
     *
     * @throws ProblemException 401, 403
     */
    @Transactional
    public void requireOverseer(String organization) {
        access.requireOneOf(OVERSEERS, organization);
    }

    /** Those of {@code codes} whose reports of a year may still be filed in time. */
    @Transactional
    public Set<String> open(Collection<String> codes, int year) {
        // Mostly it is over for everybody, and then nobody's own day has to be found out.
        if (new Deadline(deadlines.latest(year)).isOver(calendar.now())) {
            return Set.of();
        }
        return codes.stream().filter(code -> isOpen(code, year)).collect(Collectors.toSet());
    }

    /** Whether the caller may not look at an organization of the register and all below it for a year yet. */
    @Transactional
    public boolean hides(String organization, int year) {
        return isOpen(organization, year) && Collections.disjoint(access.rolesOver(organization), OVERSEERS);
    }

    /** Whether the season of a year lasts for an organization. */
    @Transactional
    public boolean isOpen(String organization, int year) {
        Deadline last = new Deadline(deadlines.of(organization, year).orElseGet(() -> statutory.latest(year)));
        return !last.isOver(calendar.now());
    }
}
