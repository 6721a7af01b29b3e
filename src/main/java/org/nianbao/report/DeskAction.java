package org.nianbao.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.nianbao.identity.Role;

/** What a caller can do next with a report on the desk. */
enum DeskAction {
    UPDATE,
    DELETE,
    CHECK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The actions that are open to someone with these roles over the report's organization. */
    static Set<DeskAction> allowed(Status status, Set<Role> roles) {
        boolean writes = status.editable() && roles.contains(Role.REPORTER);
        return writes ? EnumSet.allOf(DeskAction.class) : EnumSet.of(CHECK);
    }
}
