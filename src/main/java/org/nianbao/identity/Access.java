package org.nianbao.identity;

import java.util.Set;

/** Who calls, and what the authorization table lets them do in the present operation. */
public interface Access {

    /**
     * The caller's name, for the record: of a user, or {@code oidc:} and what the access token says. Nobody else's, so
     * that two of them tell two callers apart.
     */
    String name();

    /**
     * Ends the request (403) unless a role that this operation asks for is held over {@code organization}. For
     * operations whose organization stands in the body; those that name it in their path were judged before.
     */
    void requireOver(String organization);

    /** The roles that the caller holds over {@code organization}. */
    Set<Role> rolesOver(String organization);

    /**
     * Ends the request unless one of some roles is held over {@code organization}: 401 for nobody in particular, 403 for
     * others. For what a public operation does for some alone.
     */
    void requireOneOf(Set<Role> roles, String organization);

    /** For which subtrees the caller holds a role that this operation asks for. */
    Reach reach();

    /** For which subtrees the caller holds a role; for operations in which one of several is needed for each thing done. */
    Reach reach(Role role);

    /**
     * The subtrees of a caller.
     *
     * @param everything the whole register
     * @param roots codes of the subtrees' roots; empty where it is everything
     */
    record Reach(boolean everything, Set<String> roots) {}
}
