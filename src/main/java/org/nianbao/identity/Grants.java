package org.nianbao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a caller may be, and where. */
record Grants(List<Grant> all) {

    /** The attribute of a {@link SecurityIdentity} that carries them. */
    static final String ATTRIBUTE = "org.nianbao.grants";

    private static final Grants NONE = new Grants(List.of());

    static Grants of(SecurityIdentity caller) {
        Grants grants = caller.getAttribute(ATTRIBUTE);
        return grants == null ? NONE : grants;
    }

    /** Those for one of {@code roles}. */
    Grants of(Collection<Role> roles) {
        return new Grants(
                all.stream().filter(grant -> roles.contains(grant.role())).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean cover(String organization, Subtrees subtrees) {
        return all.stream().anyMatch(grant -> grant.covers(organization, subtrees));
    }

    Set<Role> rolesOver(String organization, Subtrees subtrees) {
        return all.stream()
                .filter(grant -> grant.covers(organization, subtrees))
                .map(Grant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Access.Reach reach() {
        if (all.stream().anyMatch(Grant::isOverEverything)) {
            return new Access.Reach(true, Set.of());
        }
        return new Access.Reach(false, all.stream().map(Grant::within).collect(Collectors.toUnmodifiableSet()));
    }
}
