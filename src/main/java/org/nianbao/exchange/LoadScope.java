package org.nianbao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.nianbao.identity.Access;
import org.nianbao.identity.Role;
import org.nianbao.organization.Register;

/** For which organizations a caller may load anything. */
@ApplicationScoped
class LoadScope {

    private final Access access;
    private final Register register;

    LoadScope(Access access, Register register) {
        this.access = access;
        this.register = register;
    }

    /** Those of {@code codes} over which the caller holds a role. */
    Set<String> within(Role role, Collection<String> codes) {
        Access.Reach reach = access.reach(role);
        return reach.everything() ? Set.copyOf(codes) : register.within(reach.roots(), codes);
    }
}
