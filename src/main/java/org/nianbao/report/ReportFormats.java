package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nianbao.document.writing.PrintedReport;
import org.nianbao.document.writing.ReportFormat;
import org.nianbao.document.writing.RequestedFormat;
import org.nianbao.document.writing.WrittenReports;
import org.nianbao.platform.http.Preconditions;

/** A working copy as its reader wants to see it, with the name that its organization had in the year. */
@ApplicationScoped
class ReportFormats {

    private final RequestedFormat requested;
    private final WrittenReports written;
    private final Desk desk;

    ReportFormats(RequestedFormat requested, WrittenReports written, Desk desk) {
        this.requested = requested;
        this.written = written;
        this.desk = desk;
    }

    /** Whether the desk's own JSON is asked for; 406 where there is no such format. */
    boolean isJson() {
        return requested.get() == ReportFormat.JSON;
    }

    /** 200 with the report as it would be published, or 304 for a reader who has it. Its tag guards what the report's does. */
    Response answer(StoredReport report, HttpHeaders headers) {
        ReportFormat format = requested.get();
        String tag = report.tag() + "+" + written.suffix(format);
        return Answers.cached(written.answer(format, tag, Preconditions.of(headers), () -> printed(report)));
    }

    private PrintedReport printed(StoredReport report) {
        String name = desk.nameIn(report.organization(), report.year());
        return new PrintedReport(report.document(), name, Optional.empty());
    }
}
