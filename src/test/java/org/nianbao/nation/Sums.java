package org.nianbao.nation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.organization.OrganizationKind;

/**
 * What the reports below every government add up to, its own included, added up here plainly: each report to every
 * government above it.
 */
public final class Sums {

    private final Map<Body, Sum> sums = new HashMap<>();

    public void add(Filing filing) {
        filing.body()
                .withAncestors()
                .filter(body -> body.kind() == OrganizationKind.GOVERNMENT)
                .forEach(body -> sums.computeIfAbsent(body, first -> new Sum(filing.figures().length))
                        .add(filing));
    }

    /** The sum of a government that has reports below it. */
    public Sum of(Body government) {
        return sums.get(government);
    }

    /** The governments that have reports below them. */
    public Stream<Body> governments() {
        return sums.keySet().stream();
    }
}
