package org.nianbao.nation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/**
 * The made-up reports of a year: of every body its own one, in the form of the year. A few of a thousand are as they are
 * found in what was really published: a cell left blank, or a total that is one too large.
 */
public final class Reports {

    private static final int THOUSAND = 1_000;
    private static final int PURPOSE = 9;

    private final long seed;
    private final int year;
    private final Form form;
    private final int flawed;
    private final FigureMaker maker;
    private final Texts texts;

    /**
     * The reports of a year.
     *
     * @param flawed how many of a thousand have a mistake
     */
    public Reports(long seed, int year, Form form, int flawed) {
        this.seed = seed;
        this.year = year;
        this.form = form;
        this.flawed = flawed;
        this.maker = new FigureMaker(form, seed);
        this.texts = new Texts(form);
    }

    /** The report of a body; the same for the same seed. */
    public Filing of(Body body) {
        BigDecimal[] figures = maker.make(body, year);
        Dice dice = Dice.of(seed, body, year, PURPOSE);
        Telling telling = texts.of(body, year, figures, dice);
        if (dice.below(THOUSAND) >= flawed) {
            return filing(body, figures, telling, 0, 0);
        }
        return dice.happens(50) ? withBlank(body, figures, telling, dice) : withSlip(body, figures, telling);
    }

    /** A blank cell of its own is one error; what it is a part of is not assessed then. */
    private Filing withBlank(Body body, BigDecimal[] figures, Telling telling, Dice dice) {
        figures[dice.below(figures.length)] = null;
        return filing(body, figures, telling, 1, 1);
    }

    /** The total of what was received stands in the equation of its row and in that of its column. */
    private Filing withSlip(Body body, BigDecimal[] figures, Telling telling) {
        List<Cell> received = form.cellsOfRows("received").toList();
        figures[received.get(received.size() - 1).index()] =
                figures[received.get(received.size() - 1).index()].add(BigDecimal.ONE);
        return filing(body, figures, telling, 0, 2);
    }

    private Filing filing(Body body, BigDecimal[] figures, Telling telling, int blank, int errors) {
        ReportDocument document = new ReportDocument(
                body.code(),
                year,
                form,
                Scope.OWN,
                telling.title(),
                telling.preamble(),
                sections(figures(figures), telling),
                List.of());
        return new Filing(body, document, figures, blank, errors);
    }

    private Figures figures(BigDecimal[] values) {
        Figures.Editor editor = Figures.blank(form).edit();
        form.cells().forEach(cell -> editor.set(cell, values[cell.index()], null));
        return editor.done();
    }

    private Map<String, SectionContent> sections(Figures figures, Telling telling) {
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            SectionContent content = switch (section.shape()) {
                case PARTS -> telling.overview();
                case FIGURES -> new FigureTable(section, figures, "");
                case TEXT -> telling.problems();
                case MATTERS -> telling.matters();
            };
            sections.put(section.key(), content);
        }
        return sections;
    }
}
