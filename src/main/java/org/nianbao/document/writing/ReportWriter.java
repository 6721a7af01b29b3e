package org.nianbao.document.writing;

/** Lays out reports in one format. The same report gives the same bytes, as long as {@link #version} is the same. */
public interface ReportWriter {

    ReportFormat format();

    /** Changes whenever this writer would lay out a report in other bytes than before. */
    String version();

    /** The bytes of a file, with everything that it needs to be read on its own. */
    byte[] write(PrintedReport report);
}
