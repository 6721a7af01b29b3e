package org.nianbao.rollup.trend;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Vocabulary;

/** Whose figures are followed. */
enum TrendExtent {
    /** What the organization published, whatever that counts. */
    OWN(new Bilingual("本机关最新公布的年度报告", "its own latest published reports")),
    /** What it, its offices, departments and agencies published of themselves, added up. */
    LEVEL(new Bilingual("本级政府及部门汇总", "roll-up of the government with its departments")),
    /** What it and all below it published of themselves, added up. */
    REGION(new Bilingual("本行政区域汇总", "roll-up of the whole region"));

    static final Vocabulary<TrendExtent> WORDS = Vocabulary.of(TrendExtent.class, TrendExtent::word);

    private final Bilingual label;

    TrendExtent(Bilingual label) {
        this.label = label;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Bilingual label() {
        return label;
    }
}
