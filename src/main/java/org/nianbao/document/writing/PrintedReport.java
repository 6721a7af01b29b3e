package org.nianbao.document.writing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.figures.ReportDocument;

/**
 * A report that is to be laid out.
 *
 * @param organizationName the organization's name at that time, or empty on a blank form
 * @param colophon what is printed at the end of a published revision; none on drafts and blank forms
 */
public record PrintedReport(ReportDocument document, String organizationName, Optional<Colophon> colophon) {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|]");

    /** Names of files have at most 255 bytes, and a character up to four. */
    private static final int LONGEST = 60;

    /** The title that reports have unless they are given another. */
    public static String usualTitle(String organizationName, int year) {
        return organizationName + year + "年政府信息公开工作年度报告";
    }

    /** What the report is called where it does not say so itself, and its files. */
    String name() {
        return usualTitle(organizationName, document.year());
    }

    /** The same without what some system does not take in the name of a file, and not too long for any. */
    String fileName() {
        String name = UNSAFE.matcher(name()).replaceAll("_");
        return name.substring(name.offsetByCodePoints(0, Math.max(0, name.codePointCount(0, name.length()) - LONGEST)));
    }

    /**
     * Which revision this is and where it stands.
     *
     * @param address the permanent address of the revision
     */
    public record Colophon(int revision, String sha256, String publishedAt, String address) {}
}
