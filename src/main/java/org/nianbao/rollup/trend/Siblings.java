package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.organization.OrganizationKind;

/**
 * How an organization stands among those of its kind below the same parent, itself among them, in the tree of the
 * year's last day.
 *
 * @param parent {@code null} of an organization at the top, which has no siblings
 * @param expected how many there are
 * @param published how many of them have figures
 * @param scope what the reports count that are compared; {@code null} of roll-ups
 * @param openErrors of how many of those published the figures were published with errors
 * @param smallestGroup below how many values there is no comparison
 */
record Siblings(
        int year,
        String parent,
        OrganizationKind kind,
        long expected,
        long published,
        String scope,
        long openErrors,
        int smallestGroup,
        List<Standing> cells,
        List<Standing> rates) {

    /**
     * How it stands in one respect.
     *
     * @param measure a cell's pointer or a rate's id
     * @param value the organization's own
     * @param reason why it has none, or {@code null}
     * @param compared how many have a value
     * @param openErrors how many of these were published with errors
     * @param rank 1 for the largest value; the same for equal ones. {@code null} without a value or a comparison
     * @param percentile what share of the values lies below, equal ones counted half, in per cent with 4 digits
     * @param percentiles {@code null} where too few have a value
     */
    record Standing(
            String measure,
            BigDecimal value,
            Gap reason,
            int compared,
            long openErrors,
            Integer rank,
            BigDecimal percentile,
            Percentiles percentiles) {}
}
