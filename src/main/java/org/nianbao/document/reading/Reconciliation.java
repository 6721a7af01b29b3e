package org.nianbao.document.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.document.writing.PrintedNotes;
import org.nianbao.figures.AsPublished;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/** Goes through a file's visible report and the document that the file carries unseen, part by part. */
final class Reconciliation {

    private final Reading visible;
    private final ReportDocument seen;
    private final ReportDocument embedded;
    private final ReconciledCells cells;

    /** What the form has no place for: it stands while the figures that it belongs to do. */
    private final List<AsPublished> confirmedEntries;

    /** Both are reports on the same form. */
    Reconciliation(Reading visible, ReportDocument embedded) {
        this.visible = visible;
        this.seen = visible.document();
        this.embedded = embedded;
        this.cells = new ReconciledCells(visible, embedded);
        this.confirmedEntries = embedded.asPublished().stream()
                .filter(entry -> cells.confirms(cellsNear(entry)))
                .toList();
    }

    Reading reading() {
        ReconciledHead head = new ReconciledHead(visible, embedded);
        ReportDocument document = new ReportDocument(
                        head.organization(),
                        head.year(),
                        seen.form(),
                        head.scope(),
                        head.title(),
                        head.preamble(),
                        sections(),
                        asPublished())
                .with(cells.figures());
        return new Reading(
                visible.kind(),
                head.code(),
                visible.names(),
                head.knownYear(),
                document,
                cells.readings(),
                cells.unread(),
                visible.deviations(),
                visible.endsAt());
    }

    /** The cells of the table that an entry is next to, or all where nobody said to which. */
    private List<Cell> cellsNear(AsPublished entry) {
        Form form = embedded.form();
        return entry.nearest()
                .flatMap(nearest -> form.tables()
                        .filter(section -> (nearest + "/").startsWith(section.pointer() + "/"))
                        .findFirst())
                .map(Section::cells)
                .orElse(form.cells());
    }

    private List<AsPublished> asPublished() {
        return Stream.concat(confirmedEntries.stream(), seen.asPublished().stream())
                .distinct()
                .toList();
    }

    private Map<String, SectionContent> sections() {
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        for (Section section : seen.form().sections()) {
            String key = section.key();
            sections.put(key, content(section, seen.section(key), embedded.section(key)));
        }
        return sections;
    }

    private SectionContent content(Section section, SectionContent shown, SectionContent known) {
        if (shown instanceof FigureTable table && known instanceof FigureTable kept) {
            return new FigureTable(section, table.figures(), notes(section, table.notes(), kept.notes()));
        }
        if (shown instanceof Overview overview && known instanceof Overview kept) {
            return ReconciledOverview.of(overview, kept);
        }
        if (shown instanceof OtherMatters matters && known instanceof OtherMatters kept) {
            String text = PrintedEnd.takenFrom(matters.text(), embedded);
            return Seen.same(text, kept.text()) ? kept : new OtherMatters(text, matters.fee());
        }
        if (shown instanceof Narrative narrative && known instanceof Narrative kept) {
            return Seen.same(narrative.text(), kept.text()) ? kept : narrative;
        }
        return shown;
    }

    /** The notes without what is printed among them of marks and of what the form has no place for. */
    private String notes(Section section, String shown, String kept) {
        String notes =
                Seen.of(PrintedNotes.below(section, withConfirmedEntries())).takenFrom(shown);
        return Seen.same(notes, kept) ? kept : notes;
    }

    private ReportDocument withConfirmedEntries() {
        return new ReportDocument(
                embedded.organization(),
                embedded.year(),
                embedded.form(),
                embedded.scope(),
                embedded.title(),
                embedded.preamble(),
                embedded.sections(),
                confirmedEntries);
    }
}
