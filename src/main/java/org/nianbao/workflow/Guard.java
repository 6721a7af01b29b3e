package org.nianbao.workflow;

import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** What must hold for an action beside the report's state; {@code workflow.yaml} says it in words. */
enum Guard {
    NOT_AN_AUTHOR(true),
    UNREVIEWED(true),
    REASONS_ANSWERED(false),
    CHANGES_SOMETHING(false),
    CONSISTENT(false),
    WARNINGS_SETTLED(false),
    PUBLICLY_VISIBLE(true),
    ONCE_PUBLISHED(true),
    CONTENT_KEPT(true);

    static final Vocabulary<Guard> WORDS = Vocabulary.of(Guard.class, Guard::word);

    private final boolean closing;

    Guard(boolean closing) {
        this.closing = closing;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether an action that it stops is not offered at all. The others are what a clerk or reviewer still has to do:
     * the action is offered, and tells what is missing.
     */
    boolean isClosing() {
        return closing;
    }

    /** Whether it is about who calls: then it is judged before anything about the report is. */
    boolean isAboutCaller() {
        return this == NOT_AN_AUTHOR;
    }
}
