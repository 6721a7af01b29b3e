package org.nianbao.identity;

import java.util.Locale;

/** What a person or a machine may be for a subtree of the register; a caller may hold several. */
public enum Role {
    /** Drafts and submits reports. */
    REPORTER,
    /** Decides the review gates and returns reports. */
    REVIEWER,
    /** Publishes, amends and withdraws. */
    PUBLISHER,
    /** Keeps the register. */
    REGISTRAR,
    /** Reads the desks. */
    AGGREGATOR,
    /** Loads what was published elsewhere. */
    LOADER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
