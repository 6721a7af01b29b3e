package org.nianbao.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.nianbao.platform.json.Vocabulary;

/** How much of what stands below an organization is added up. */
public enum Extent {
    /** All of it. */
    REGION,
    /** The organization's own offices, departments and agencies, as far down as there is nothing else between. */
    LEVEL;

    public static final Vocabulary<Extent> WORDS = Vocabulary.of(Extent.class, Extent::word);

    private static final Set<String> OF_THE_LEVEL = Set.of("office", "department", "agency");

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an organization of a kind is part of what it stands below. */
    boolean holds(String kind) {
        return this == REGION || OF_THE_LEVEL.contains(kind);
    }
}
