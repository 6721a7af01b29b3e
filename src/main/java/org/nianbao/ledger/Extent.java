package org.nianbao.ledger;

import java.util.Locale;
import java.util.Set;

/** How much of what stands below an organization is added up. */
public enum Extent {
    /** All of it. */
    REGION,
    /** The organization's own offices, departments and agencies, as far down as there is nothing else between. */
    LEVEL;

    private static final Set<String> OF_THE_LEVEL = Set.of("office", "department", "agency");

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an organization of a kind is part of what it stands below. */
    boolean holds(String kind) {
        return this == REGION || OF_THE_LEVEL.contains(kind);
    }
}
