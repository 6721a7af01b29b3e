package org.nianbao.document.writing;

import java.util.Optional;
import org.nianbao.figures.ReportDocument;

/**
 * A report that is to be laid out.
 *
 * @param organizationName the organization's name at that time, or empty on a blank form
 * @param colophon what is printed at the end of a published revision; none on drafts and blank forms
 */
public record PrintedReport(ReportDocument document, String organizationName, Optional<Colophon> colophon) {

    /** What the report is called where it does not say so itself, and its files. */
    public String name() {
        return organizationName + document.year() + "年政府信息公开工作年度报告";
    }

    /**
     * Which revision this is and where it stands.
     *
     * @param address the permanent address of the revision
     */
    public record Colophon(int revision, String sha256, String publishedAt, String address) {}
}
