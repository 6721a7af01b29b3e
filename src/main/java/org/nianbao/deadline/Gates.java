package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nianbao.language.Bilingual;

/** The gates that a report has to pass. */
@ApplicationScoped
public class Gates {

    private static final List<Gate> USUAL = List.of(
            new Gate("political", new Bilingual("政治关", "Political review")),
            new Gate("textual", new Bilingual("文字关", "Textual review")),
            new Gate("data", new Bilingual("数据关", "Data review")),
            new Gate("confidentiality", new Bilingual("保密关", "Confidentiality review")));

    public List<Gate> of(String organization, int year) {
        return USUAL;
    }
}
