package org.nianbao.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The role that goes by {@code word}. */
    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** All roles as one enumeration, for messages. */
    static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
