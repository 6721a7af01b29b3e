package org.nianbao.document.reading;

import java.util.Comparator;
import java.util.List;
import org.nianbao.document.source.Line;
import org.nianbao.document.source.Piece;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.Unreadable;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;

/** Understands the lines and tables of a published file as a report on one of the forms. */
public final class ReportReader {

    private static final int TWO_REPORTS = 20;
    private static final int WHOLE_TABLE = 60;

    /** No text of a report is longer, in characters. */
    private static final int LONGEST = 200_000;

    private static final int LEAST_LABELS = 3;
    private static final int MANY_LABELS = 8;
    private static final Bilingual NO_FORM =
            new Bilingual("文件中没有政府信息公开工作年度报告的表格", "there is no table of an annual report on disclosure in the file");
    private static final Bilingual CUT_OFF = new Bilingual(
            "文件不完整，能读到的部分没有政府信息公开工作年度报告的表格；请重新上传完整的文件",
            "the file is incomplete, and what can be read of it holds no table of an annual report on disclosure; "
                    + "send the whole file");
    private static final Bilingual NO_FIGURES = new Bilingual(
            "表格只剩行标签，数字已经丢失，无法读取（不按0处理）",
            "only the labels of the tables are left, their figures are lost; they are not taken for 0");
    private static final Bilingual TOO_LONG = new Bilingual(
            "文件中有一行超过%d个字符，报告没有这样长的文字",
            "a line of the file has more than %d characters; no text of a report is as long");
    private static final Bilingual TWO =
            new Bilingual("文件中有不止一份报告，请分开导入", "there is more than one report in the file; import them one by one");

    private final FormCatalogue forms;
    private final List<Known> known;
    private final Imprint imprint;

    /** A form with what is printed on it, which takes some time to gather. */
    private record Known(Form form, Labels labels, Headings headings) {}

    public ReportReader(FormCatalogue forms) {
        this.forms = forms;
        this.known = forms.all().stream()
                .map(form -> new Known(form, new Labels(form), new Headings(form)))
                .toList();
        this.imprint = new Imprint(forms);
    }

    /** Reads a report; throws {@link Unreadable} where there is none, or more than one. */
    public Reading read(Source source) {
        if (source.pieces().stream().anyMatch(ReportReader::isTooLong)) {
            throw new Unreadable(TOO_LONG.with(LONGEST));
        }
        Reading visible = KeyedSheets.of(source, forms)
                .map(sheets -> new KeyedReader(sheets, source.kind()).read())
                .orElseGet(() -> readAlongLabels(source));
        return source.imprint()
                .map(embedded -> imprint.reconcile(visible, embedded))
                .orElse(visible);
    }

    private static boolean isTooLong(Piece piece) {
        return piece instanceof Line line
                && line.words().stream().mapToLong(word -> word.text().length()).sum() > LONGEST;
    }

    private Reading readAlongLabels(Source source) {
        return known.stream()
                .map(one -> new FormReader(one.form(), one.labels(), one.headings(), source))
                .max(Comparator.comparing(FormReader::likeness)
                        .thenComparing(FormReader::suitsYear)
                        .thenComparing(reader -> reader.form().years().from()))
                .filter(reader -> reader.likeness() >= LEAST_LABELS)
                .orElseThrow(() -> new Unreadable(source.severed() ? CUT_OFF : NO_FORM))
                .read();
    }

    static void judge(FigureSheet sheet, int labels, boolean hasCells) {
        if (sheet.filled() == 0 && sheet.unread().size() < MANY_LABELS && labels >= MANY_LABELS && !hasCells) {
            throw new Unreadable(NO_FIGURES);
        }
        boolean twice = sheet.conflicts() > 0 && sheet.repeated() >= WHOLE_TABLE;
        if (twice || sheet.conflicts() >= TWO_REPORTS) {
            throw new Unreadable(TWO);
        }
    }
}
