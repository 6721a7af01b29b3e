package org.nianbao.ledger;

import java.util.Locale;

/** What happened. */
public enum ChangeType {
    /** A report was published for the first time, or again after it was withdrawn. */
    PUBLISHED,
    /** A further revision took the place of the one that could be read. */
    AMENDED,
    /** Every revision up to this one is out of sight for good. */
    WITHDRAWN,
    /** The content of this revision was erased. */
    EXPUNGED,
    /** It was recorded where the page stands on the organization's own site. */
    POSTED,
    /** The register says something else of an organization. */
    ORGANIZATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
