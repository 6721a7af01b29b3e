package org.nianbao.rollup.trend;

import java.util.Optional;
import org.nianbao.form.Form;
import org.nianbao.language.Bilingual;

/** Something that is followed over the years and compared between organizations. */
interface Measure {

    /** A cell's pointer, or a rate's id. */
    String id();

    /** What it comes to. Of figures that are not there, nothing. */
    Amount of(YearFigures figures);

    /** Why figures in a form say nothing of it; empty where they do. */
    Optional<Bilingual> missing(Form form);
}
