package org.nianbao.form;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Numbers;

/** A form as the API shows it. */
public record FormView(
        int schema,
        String form,
        Bilingual title,
        Bilingual source,
        Years years,
        List<SectionView> sections,
        List<CellView> cells) {

    /** A form in the list of forms. */
    record Entry(String form, Bilingual title, Bilingual source, Years years, int cells) {

        static Entry of(Form form) {
            return new Entry(
                    form.id(),
                    form.title(),
                    form.source(),
                    form.years(),
                    form.cells().size());
        }
    }

    /**
     * A section and, where it has a table, how that is printed.
     *
     * @param layout the printed table, or {@code null}
     */
    public record SectionView(
            String key,
            String path,
            String number,
            Section.Shape shape,
            Bilingual title,
            List<String> variants,
            Bilingual note,
            Bilingual basis,
            List<Block> blocks,
            PrintedTable layout) {

        static SectionView of(Section section) {
            return new SectionView(
                    section.key(),
                    section.path(),
                    section.number(),
                    section.shape(),
                    section.title(),
                    section.variants(),
                    section.note(),
                    section.basis(),
                    section.blocks(),
                    section.hasFigures() ? PrintedTable.of(section) : null);
        }
    }

    /**
     * A cell with all that is known of it.
     *
     * @param row the official label of its row
     * @param column the official label of its column
     * @param rowVariants labels of the row seen in published reports
     * @param columnVariants labels of the column seen in published reports
     * @param minimum the least value
     * @param maximum the largest value
     * @param note how the row is to be filled, or {@code null}
     * @param columnNote how the column is to be filled, or {@code null}
     * @param basis where the law speaks of it, or {@code null}
     */
    public record CellView(
            String pointer,
            String section,
            Bilingual label,
            Bilingual row,
            Bilingual column,
            List<String> rowVariants,
            List<String> columnVariants,
            List<String> roles,
            CellType type,
            Bilingual unit,
            int decimals,
            BigDecimal minimum,
            BigDecimal maximum,
            Bilingual note,
            Bilingual columnNote,
            Bilingual basis) {

        static CellView of(Cell cell) {
            Numbers.Limits limits = cell.column().limits();
            return new CellView(
                    cell.pointer(),
                    cell.section(),
                    cell.label(),
                    cell.row().label(),
                    cell.column().label(),
                    cell.row().variants(),
                    cell.column().variants(),
                    cell.roles().stream().sorted().toList(),
                    cell.column().type(),
                    cell.column().unit(),
                    cell.column().decimals(),
                    limits.least(),
                    limits.most(),
                    cell.row().note(),
                    cell.column().note(),
                    cell.row().basis());
        }
    }

    /** The view of a form. */
    public static FormView of(Form form) {
        return new FormView(
                1,
                form.id(),
                form.title(),
                form.source(),
                form.years(),
                form.sections().stream().map(SectionView::of).toList(),
                form.cells().stream().map(CellView::of).toList());
    }
}
