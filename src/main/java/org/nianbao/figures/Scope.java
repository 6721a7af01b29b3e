package org.nianbao.figures;

import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** Whose doings the figures of a report count. */
public enum Scope {
    /** 本机关: this body alone. */
    OWN,
    /** 本级政府及部门: a government with its own departments. */
    LEVEL,
    /** 本行政区域: everything in the territory. */
    REGION,
    /** The report does not say. */
    UNKNOWN;

    public static final Vocabulary<Scope> WORDS = Vocabulary.of(Scope.class, Scope::word);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
