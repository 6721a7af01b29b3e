package org.nianbao.identity;

/**
 * A role for a part of the register.
 *
 * @param within code of the subtree's root, or {@link #EVERYTHING}
 */
record Grant(Role role, String within) {

    /** The whole register. */
    static final String EVERYTHING = "*";

    boolean isOverEverything() {
        return within.equals(EVERYTHING);
    }

    boolean covers(String organization, Subtrees subtrees) {
        return isOverEverything() || subtrees.contains(within, organization);
    }
}
