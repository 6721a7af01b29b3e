package org.nianbao.report;

import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** Where a report stands on its way from draft to law. */
public enum Status {
    DRAFT,
    SUBMITTED,
    /** A draft again, with reasons. */
    RETURNED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN;

    public static final Vocabulary<Status> WORDS = Vocabulary.of(Status.class, Status::word);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
