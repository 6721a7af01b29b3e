package org.nianbao.figures;

import java.util.Locale;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Vocabulary;

/** Whose doings the figures of a report count. */
public enum Scope {
    /** 本机关: this body alone. */
    OWN(new Bilingual("本机关", "this body alone")),
    /** 本级政府及部门: a government with its own departments. */
    LEVEL(new Bilingual("本级政府及部门", "the government with its departments")),
    /** 本行政区域: everything in the territory. */
    REGION(new Bilingual("本行政区域", "the whole region")),
    /** The report does not say. */
    UNKNOWN(new Bilingual("未注明", "not said"));

    public static final Vocabulary<Scope> WORDS = Vocabulary.of(Scope.class, Scope::word);

    private final Bilingual label;

    Scope(Bilingual label) {
        this.label = label;
    }

    public Bilingual label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
